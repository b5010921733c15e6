package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.inventory.FleetHost;

/**
 * A verdict as its page shows it.
 *
 * @param id of the host
 * @param host its name
 * @param stale whether the watcher has lost sight of it
 * @param decision the answer
 * @param devices what was asked for
 * @param what what is the matter
 * @param why why it matters
 * @param instead what to do
 * @param lost what is lost, by kind
 * @param findings all reasons
 * @param backout the way back
 */
record CheckView(
        String id,
        String host,
        boolean stale,
        String decision,
        List<CheckDocument.Device> devices,
        String what,
        String why,
        String instead,
        List<Lost> lost,
        List<FindingLine> findings,
        String backout) {

    /**
     * What is lost of one kind.
     *
     * @param key which kind
     * @param names what
     */
    record Lost(String key, List<String> names) {}

    /**
     * A reason.
     *
     * @param kind its severity
     * @param reason the reason
     */
    record FindingLine(String kind, Reason reason) {}

    static CheckView of(FleetHost host, CheckDocument document) {
        Optional<Reason> worst = document.findings().stream().findFirst();
        return new CheckView(
                host.id(),
                host.reference().name(),
                host.stale(),
                Words.of(document.decision()),
                document.requested(),
                worst.map(Reason::title)
                        .orElse("Nothing in use on " + host.reference().name() + " stands on it."),
                worst.map(Reason::explanation).orElse("No boot disk, datastore or network goes through it."),
                worst.map(Reason::action).orElse("Go on; the host needs a restart for it."),
                Stream.of(
                                new Lost("datastores", document.impact().datastores()),
                                new Lost("machines", document.impact().virtualMachines()),
                                new Lost("networks", document.impact().networks()),
                                new Lost("adapters", document.impact().adapters()),
                                new Lost("disks", document.impact().disks()))
                        .filter(line -> !line.names().isEmpty())
                        .toList(),
                document.findings().stream()
                        .map(reason -> new FindingLine(Words.of(reason.severity()), reason))
                        .toList(),
                document.backout());
    }
}
