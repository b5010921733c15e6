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

    /**
     * Reads many hosts, with fewer questions than one by one where the source can. A host that can't be read is told to
     * the receiver; the order of the hosts is kept.
     *
     * @param hosts some of {@link #hosts()}
     * @param receiver takes each host as soon as it is read
     * @throws InventoryException if the inventory as a whole can't be read any more
     */
    default void readAll(List<HostReference> hosts, SnapshotReceiver receiver) throws InventoryException {
        for (HostReference host : hosts) {
            try {
                receiver.received(read(host));
            } catch (InventoryException e) {
                receiver.failed(host, e);
            }
        }
    }

    /**
     * Reads who may toggle passthrough. A failure is an answer as well: then nothing is known.
     *
     * @return who holds the privilege on each host
     */
    default ToggleHolders.Book toggleHolders() {
        return ToggleHolders.Book.unknown(
                "This source holds no permissions.", "Ask the vCenter itself, with --url in place of --dump.");
    }

    /** Ends the session, where there is one. Never throws. */
    @Override
    void close();
}
