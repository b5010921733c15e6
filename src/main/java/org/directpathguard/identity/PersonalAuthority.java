package org.directpathguard.identity;

import org.directpathguard.host.InventoryException;

/**
 * What a person may do at a vCenter by an own session there. Scopes say what a caller may ask of this service; this says
 * whether the vCenter would let the person do it, object by object.
 */
public interface PersonalAuthority {

    /** The privilege of vSphere that changing passthrough takes. */
    String CHANGE_PASSTHROUGH = "Host.Config.PciPassthru";

    /**
     * Asks the vCenter (HasPrivilegeOnEntities, API 5.5) in the person's own session.
     *
     * @param inventory name of the inventory
     * @param hostMoid managed object id of the host
     * @param privilege id of the privilege
     * @return true if it is granted; false also where the session is one of another inventory
     * @throws InventoryException if the vCenter can't be asked; then the answer is no
     */
    boolean allows(String inventory, String hostMoid, String privilege) throws InventoryException;
}
