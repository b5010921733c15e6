package org.directpathguard.host;

/** Takes host snapshots while many hosts are read. */
public interface SnapshotReceiver {

    /**
     * A host was read.
     *
     * @param snapshot the host
     */
    void received(HostSnapshot snapshot);

    /**
     * A host could not be read; the others are read all the same.
     *
     * @param host the host
     * @param reason why
     */
    void failed(HostReference host, InventoryException reason);
}
