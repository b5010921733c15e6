package org.directpathguard.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.Scanner;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.SnapshotReceiver;

/** Reads hosts and surveys each as soon as it is read. */
final class Survey {

    private final InventorySource source;
    private final Scanner scanner;
    private final Progress progress;

    Survey(InventorySource source, Scanner scanner, Progress progress) {
        this.source = source;
        this.scanner = scanner;
        this.progress = progress;
    }

    /** Surveys hosts, in their order. */
    List<HostScan> of(List<HostReference> hosts) throws InventoryException {
        Map<String, HostReference> references = new HashMap<>();
        hosts.forEach(host -> references.put(host.moid(), host));
        List<HostScan> scans = new ArrayList<>();
        progress.begin(hosts.size());
        try {
            source.readAll(hosts, new SnapshotReceiver() {
                @Override
                public void received(HostSnapshot snapshot) {
                    HostReference host = references.get(snapshot.identity().moid());
                    if (host == null) {
                        throw new IllegalStateException("A host was read that nobody asked for");
                    }
                    progress.step(host.name());
                    scans.add(scanner.scan(host, snapshot));
                }

                @Override
                public void failed(HostReference host, InventoryException reason) {
                    progress.step(host.name());
                    scans.add(Scanner.unreadable(host, reason));
                }
            });
        } finally {
            progress.end();
        }
        return scans;
    }
}
