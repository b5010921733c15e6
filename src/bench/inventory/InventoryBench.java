package org.directpathguard.bench;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.live.LiveInventory;
import org.directpathguard.vsphere.trust.Trust;

/** Reads every host of a server, several times, and prints how long each time took. See run. */
public final class InventoryBench {

    private InventoryBench() {}

    public static void main(String[] arguments) throws Exception {
        ConnectionSettings settings = new ConnectionSettings(
                ServerAddress.parse(arguments[0]),
                new Credentials("user", "pass"::toCharArray),
                Trust.caFile(Path.of(arguments[1])));
        int rounds = Integer.parseInt(arguments[2]);
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            int[] count = new int[2];
            try (LiveInventory inventory = LiveInventory.open(settings)) {
                List<HostReference> hosts = inventory.hosts();
                inventory.readAll(hosts, new SnapshotReceiver() {
                    @Override
                    public void received(HostSnapshot snapshot) {
                        count[0]++;
                    }

                    @Override
                    public void failed(HostReference host, InventoryException reason) {
                        count[1]++;
                    }
                });
            }
            System.out.printf(
                    "round %d: %d hosts, %d failed, %d ms%n",
                    round, count[0], count[1], (System.nanoTime() - start) / 1_000_000);
        }
    }
}
