package org.directpathguard.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostReference;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import org.directpathguard.topology.CriticalSets.CriticalSet;
import org.directpathguard.topology.HostTopology;

/**
 * A survey of hosts as every surface shows it: {@code directpath-guard/scan/1}.
 *
 * @param schema {@value #SCHEMA}
 * @param hosts each host with its devices
 * @param summary how many of each
 */
public record ScanDocument(String schema, List<HostPart> hosts, Summary summary) {

    /** Kind and version of the document. */
    public static final String SCHEMA = "directpath-guard/scan/1";

    /**
     * One host.
     *
     * @param host which host
     * @param status {@code ok}, {@code armed}, {@code broken} or {@code unknown}
     * @param devices a check document without host for each function that can be or is passed through
     * @param together the check document over everything enabled, pending and active; absent when nothing is
     * @param criticalSets the smallest sets of functions whose loss takes the boot disk or a datastore
     * @param evidenceTime when the oldest evidence was read
     * @param problem why nothing could be read
     */
    public record HostPart(
            CheckDocument.Host host,
            String status,
            List<CheckDocument> devices,
            Optional<CheckDocument> together,
            List<Critical> criticalSets,
            Optional<Instant> evidenceTime,
            Optional<HostScan.Problem> problem) {}

    /**
     * A smallest set of functions whose loss takes something.
     *
     * @param functions their addresses
     * @param takes what is lost
     */
    public record Critical(List<String> functions, List<String> takes) {

        static Critical of(CriticalSet set) {
            return new Critical(
                    set.functions().stream().sorted().map(PciAddress::toString).toList(), set.takes());
        }
    }

    /**
     * How many of each.
     *
     * @param hosts hosts surveyed
     * @param ok hosts on which nothing dangerous is enabled
     * @param armed hosts on which something dangerous is enabled
     * @param broken hosts that have lost their footing
     * @param unknown hosts for which evidence is missing
     * @param devices devices judged
     * @param allow devices that may be passed through
     * @param warn devices with a warning
     * @param block devices that must not be
     */
    public record Summary(
            long hosts,
            long ok,
            long armed,
            long broken,
            long unknown,
            long devices,
            long allow,
            long warn,
            long block) {}

    /**
     * Writes a survey down.
     *
     * @param scans the hosts
     * @return the document
     */
    public static ScanDocument of(List<HostScan> scans) {
        return new ScanDocument(SCHEMA, scans.stream().map(ScanDocument::part).toList(), summary(scans));
    }

    private static HostPart part(HostScan scan) {
        return new HostPart(
                scan.topology()
                        .map(topology ->
                                CheckDocument.Host.of(topology.snapshot().identity()))
                        .orElseGet(() -> unread(scan.host())),
                scan.status().id(),
                scan.devices().stream()
                        .map(CheckDocument::of)
                        .map(CheckDocument::withoutHost)
                        .toList(),
                scan.together().map(CheckDocument::of).map(CheckDocument::withoutHost),
                scan.criticalSets().stream().map(Critical::of).toList(),
                scan.topology().map(HostTopology::snapshot).map(snapshot -> snapshot.evidenceTime()),
                scan.problem());
    }

    private static CheckDocument.Host unread(HostReference host) {
        return new CheckDocument.Host(
                host.name(), host.moid(), host.uuid(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Summary summary(List<HostScan> scans) {
        return new Summary(
                scans.size(),
                count(scans, HostStatus.OK),
                count(scans, HostStatus.ARMED),
                count(scans, HostStatus.BROKEN),
                count(scans, HostStatus.UNKNOWN),
                scans.stream().mapToLong(scan -> scan.devices().size()).sum(),
                count(scans, Decision.ALLOW),
                count(scans, Decision.WARN),
                count(scans, Decision.BLOCK));
    }

    private static long count(List<HostScan> scans, HostStatus status) {
        return scans.stream().filter(scan -> scan.status() == status).count();
    }

    private static long count(List<HostScan> scans, Decision decision) {
        return scans.stream()
                .flatMap(scan -> scan.devices().stream())
                .filter(verdict -> verdict.decision() == decision)
                .count();
    }
}
