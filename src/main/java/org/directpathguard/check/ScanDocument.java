package org.directpathguard.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.ToggleHolders;
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
     * @param stale true when the host may have changed since and nobody would have noticed
     * @param staleReason why, empty when it is not stale
     * @param problem why nothing could be read
     * @param toggle who may toggle passthrough on it, past the guard as well
     */
    public record HostPart(
            CheckDocument.Host host,
            String status,
            List<CheckDocument> devices,
            Optional<CheckDocument> together,
            List<Critical> criticalSets,
            Optional<Instant> evidenceTime,
            boolean stale,
            Optional<String> staleReason,
            Optional<HostScan.Problem> problem,
            TogglePart toggle) {

        /** {@return true when something dangerous is enabled, pending or active} */
        public boolean isDangerous() {
            return is(HostStatus.ARMED) || is(HostStatus.BROKEN);
        }

        /** {@return true when evidence is missing} */
        public boolean isUnknown() {
            return is(HostStatus.UNKNOWN);
        }

        /** {@return true when what is enabled, pending or active deserves a warning} */
        public boolean isWarned() {
            return together.filter(verdict -> verdict.decision() == Decision.WARN)
                    .isPresent();
        }

        private boolean is(HostStatus wanted) {
            return status.equals(wanted.id());
        }
    }

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
     * Writes a survey of current evidence down, for which nobody was asked who may toggle.
     *
     * @param scans the hosts
     * @return the document
     */
    public static ScanDocument of(List<HostScan> scans) {
        ToggleHolders notAsked = ToggleHolders.unknown("Nobody was asked for the permissions.", "Run a scan.");
        return ofParts(scans.stream()
                .map(scan -> part(scan, Freshness.CURRENT, notAsked))
                .toList());
    }

    /**
     * Puts a survey together.
     *
     * @param hosts the hosts, each written down already
     * @return the document
     */
    public static ScanDocument ofParts(List<HostPart> hosts) {
        return new ScanDocument(SCHEMA, hosts, summary(hosts));
    }

    /**
     * Writes one host down. What comes back is small beside the survey, which holds the whole host.
     *
     * @param scan the host
     * @param freshness whether its evidence can be taken for what is so now
     * @param holders who may toggle passthrough on it
     * @return its part of the document
     */
    public static HostPart part(HostScan scan, Freshness freshness, ToggleHolders holders) {
        return new HostPart(
                scan.topology()
                        .map(topology ->
                                CheckDocument.Host.of(topology.snapshot().identity()))
                        .orElseGet(() -> unread(scan.host())),
                scan.status().id(),
                scan.devices().stream()
                        .map(verdict -> document(verdict, freshness))
                        .toList(),
                scan.together().map(verdict -> document(verdict, freshness)),
                scan.criticalSets().stream().map(Critical::of).toList(),
                scan.topology().map(HostTopology::snapshot).map(snapshot -> snapshot.evidenceTime()),
                freshness.stale(),
                freshness.reason(),
                scan.problem(),
                TogglePart.of(holders));
    }

    private static CheckDocument document(Verdict verdict, Freshness freshness) {
        return CheckDocument.of(verdict).as(freshness).withoutHost();
    }

    private static CheckDocument.Host unread(HostReference host) {
        return new CheckDocument.Host(
                host.name(), host.moid(), host.uuid(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Summary summary(List<HostPart> hosts) {
        return new Summary(
                hosts.size(),
                count(hosts, HostStatus.OK),
                count(hosts, HostStatus.ARMED),
                count(hosts, HostStatus.BROKEN),
                count(hosts, HostStatus.UNKNOWN),
                hosts.stream().mapToLong(host -> host.devices().size()).sum(),
                count(hosts, Decision.ALLOW),
                count(hosts, Decision.WARN),
                count(hosts, Decision.BLOCK));
    }

    private static long count(List<HostPart> hosts, HostStatus status) {
        return hosts.stream().filter(host -> host.is(status)).count();
    }

    private static long count(List<HostPart> hosts, Decision decision) {
        return hosts.stream()
                .flatMap(host -> host.devices().stream())
                .filter(device -> device.decision() == decision)
                .count();
    }
}
