package org.directpathguard.vsphere.reading;

import java.util.Collection;
import java.util.Map;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.InventoryException;

/** Knows the hosts that mount the datastores of the one that is read. */
@FunctionalInterface
public interface OtherHosts {

    /**
     * Hosts as others refer to them.
     *
     * @param moids which; more than these may be answered
     * @return the hosts by id; one that can't be seen is left out, or is of unknown connection
     * @throws InventoryException if nothing can be read
     */
    Map<String, HostReference> find(Collection<String> moids) throws InventoryException;
}
