package org.directpathguard.identity;

import java.util.List;
import org.directpathguard.host.InventoryException;

/** Finds out who somebody is by logging in at a vCenter or host with the person's own account. */
public interface VsphereSignIn {

    /** {@return names of the inventories at which people can sign in} */
    List<String> inventories();

    /**
     * Signs in. The password is used once and not kept; the session at the vCenter is, until the person signs out.
     *
     * @param inventory at which
     * @param user the account
     * @param password its password
     * @return who it is, with the person's authority as details
     * @throws InventoryException if the account is refused or the vCenter can't be reached
     */
    CallerAuthentication signIn(String inventory, String user, char[] password) throws InventoryException;
}
