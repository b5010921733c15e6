package org.directpathguard.host;

import java.util.List;

/** Where host snapshots come from: a vCenter, an ESXi host or a saved inventory. */
public interface InventorySource extends AutoCloseable {

    /**
     * Every host of the inventory, without its evidence.
     *
     * @return the hosts, sorted by name
     * @throws InventoryException if the inventory can't be read
     */
    List<HostReference> hosts() throws InventoryException;

    /**
     * Reads everything about one host, now.
     *
     * @param host one of {@link #hosts()}
     * @return the snapshot, in which unread parts are missing
     * @throws InventoryException if nothing about the host can be read
     */
    HostSnapshot read(HostReference host) throws InventoryException;

    /** Ends the session, where there is one. Never throws. */
    @Override
    void close();
}
