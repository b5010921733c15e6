package org.directpathguard.vsphere.live;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.SnapshotReceiver;

/** Keeps what a reading of many hosts brought. */
final class Received implements SnapshotReceiver {

    private final List<HostSnapshot> snapshots = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    static Received allOf(InventorySource source) throws InventoryException {
        Received received = new Received();
        source.readAll(source.hosts(), received);
        return received;
    }

    @Override
    public void received(HostSnapshot snapshot) {
        snapshots.add(snapshot);
    }

    @Override
    public void failed(HostReference host, InventoryException reason) {
        failures.add(host.name() + ": " + reason.problem());
    }

    List<HostSnapshot> snapshots() {
        return snapshots;
    }

    List<String> failures() {
        return failures;
    }
}
