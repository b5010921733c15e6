package org.directpathguard.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.check.Freshness;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.ScanDocument.HostPart;
import org.directpathguard.check.Scanner;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.host.ToggleHolders;

/** Reads hosts, surveys each as soon as it is read, and keeps no more of it than the document needs. */
final class Survey {

    private final InventorySource source;
    private final Scanner scanner;
    private final AgeOptions age;
    private final Progress progress;

    Survey(InventorySource source, Scanner scanner, AgeOptions age, Progress progress) {
        this.source = source;
        this.scanner = scanner;
        this.age = age;
        this.progress = progress;
    }

    /** Surveys hosts, in their order. */
    List<HostPart> of(List<HostReference> hosts) throws InventoryException {
        Map<String, HostReference> references = new HashMap<>();
        hosts.forEach(host -> references.put(host.moid(), host));
        List<HostPart> parts = new ArrayList<>();
        ToggleHolders.Book holders = source.toggleHolders();
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
                    parts.add(ScanDocument.part(
                            scanner.scan(host, snapshot), age.of(snapshot.evidenceTime()), holders.of(host.moid())));
                }

                @Override
                public void failed(HostReference host, InventoryException reason) {
                    progress.step(host.name());
                    parts.add(ScanDocument.part(
                            Scanner.unreadable(host, reason), Freshness.CURRENT, holders.of(host.moid())));
                }
            });
        } finally {
            progress.end();
        }
        return parts;
    }
}
