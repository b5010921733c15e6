package org.directpathguard.vsphere.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.vsphere.VsphereException;
import org.jspecify.annotations.Nullable;

/** Reads several hosts at the same time, because each has to be asked on its own for what no property tells. */
final class HostsAtOnce {

    private static final int AT_ONCE = 6;

    private HostsAtOnce() {}

    /** Reads hosts and hands them on in the order given. */
    static void read(List<HostReference> hosts, HostReading reading, SnapshotReceiver receiver)
            throws InventoryException {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "vsphere-host-reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<HostSnapshot>> snapshots = new ArrayList<>();
            for (HostReference host : hosts) {
                snapshots.add(executor.submit(() -> reading.read(host)));
            }
            for (int index = 0; index < snapshots.size(); index++) {
                hand(hosts.get(index), snapshots.get(index), receiver);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VsphereException("Reading the hosts was interrupted.", "Start again.", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void hand(HostReference host, Future<HostSnapshot> future, SnapshotReceiver receiver)
            throws InterruptedException {
        HostSnapshot snapshot;
        try {
            snapshot = future.get();
        } catch (ExecutionException e) {
            receiver.failed(host, reason(host, e.getCause()));
            return;
        }
        receiver.received(snapshot);
    }

    private static InventoryException reason(HostReference host, @Nullable Throwable cause) {
        if (cause instanceof InventoryException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new VsphereException(
                "The host " + host.name() + " could not be read for a reason nobody foresaw: " + cause + ".",
                "Report this with the output of --debug.",
                cause == null ? new IllegalStateException("no cause") : cause);
    }

    /** Reads one host. */
    @FunctionalInterface
    interface HostReading {
        HostSnapshot read(HostReference host) throws InventoryException;
    }
}
