package org.directpathguard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Finding;
import org.directpathguard.topology.BootEvidence;
import org.directpathguard.topology.BootSign;
import org.directpathguard.topology.CriticalSets.CriticalSet;
import org.directpathguard.topology.HostTopology;

/**
 * A host as its page shows it.
 *
 * @param id for its addresses
 * @param name its name
 * @param status how it stands
 * @param stale whether the watcher has lost sight of it
 * @param facts what identifies it, by message key
 * @param readAt when it was read
 * @param confirmedAt until when the watcher vouches that nothing has changed since
 * @param problem why it could not be read, may be empty
 * @param nextStep what to do about that
 * @param together what is wrong with everything in passthrough
 * @param rows its PCI functions
 * @param boot where it boots from
 * @param critical the smallest sets of functions that take something with them
 */
record HostView(
        String id,
        String name,
        String status,
        boolean stale,
        List<Fact> facts,
        Optional<Moment> readAt,
        Optional<Moment> confirmedAt,
        String problem,
        String nextStep,
        Optional<Together> together,
        List<DeviceRow> rows,
        Optional<Boot> boot,
        List<Critical> critical) {

    /**
     * Something that identifies the host.
     *
     * @param key what it is
     * @param value its value
     */
    record Fact(String key, String value) {}

    /**
     * Everything in passthrough, judged together.
     *
     * @param decision the verdict
     * @param devices what was judged
     * @param pending what leaves at the next start
     * @param what what is the matter
     * @param why why it matters
     * @param instead what to do
     */
    record Together(
            String decision, List<String> devices, List<String> pending, String what, String why, String instead) {

        static Together of(Verdict verdict, HostTopology topology) {
            Optional<Finding> worst = verdict.findings().stream().findFirst();
            List<PciAddress> devices =
                    verdict.situation().request().devices().stream().sorted().toList();
            return new Together(
                    Words.of(verdict.decision()),
                    devices.stream().map(PciAddress::toString).toList(),
                    devices.stream()
                            .filter(address -> topology.row(address)
                                    .filter(row -> row.pendingEnable())
                                    .isPresent())
                            .map(PciAddress::toString)
                            .toList(),
                    worst.map(Finding::title).orElse(""),
                    worst.map(Finding::explanation).orElse(""),
                    worst.map(Finding::action).orElse(""));
        }
    }

    /**
     * The ladder of boot evidence.
     *
     * @param verdict {@code known}, {@code contradictory}, {@code network} or {@code unknown}
     * @param disks the disks that signs name
     * @param signs each step with its answer
     */
    record Boot(String verdict, List<String> disks, List<BootSign> signs) {

        static Boot of(BootEvidence evidence) {
            String known = evidence.isContradictory() ? "contradictory" : "known";
            String none = evidence.networkBoot() ? "network" : "unknown";
            return new Boot(evidence.disks().isEmpty() ? none : known, List.copyOf(evidence.disks()), evidence.signs());
        }
    }

    /**
     * Functions that take something with them.
     *
     * @param functions their addresses
     * @param takes what is lost
     */
    record Critical(List<String> functions, List<String> takes) {

        static Critical of(CriticalSet set) {
            return new Critical(
                    set.functions().stream().sorted().map(PciAddress::toString).toList(), set.takes());
        }
    }

    static HostView of(FleetHost host, HostScan scan) {
        Optional<HostTopology> topology = scan.topology();
        return new HostView(
                host.id(),
                host.reference().name(),
                scan.status().id(),
                host.stale(),
                facts(host, topology.map(found -> found.snapshot().identity())),
                host.snapshot().map(HostSnapshot::evidenceTime).map(Moment::new),
                host.readAt().map(Moment::new),
                scan.problem().map(HostScan.Problem::what).orElse(""),
                scan.problem().map(HostScan.Problem::nextStep).orElse(""),
                topology.flatMap(found -> scan.together().map(verdict -> Together.of(verdict, found))),
                topology.map(found -> DeviceTree.rows(found, scan)).orElse(List.of()),
                topology.map(HostTopology::boot).map(Boot::of),
                scan.criticalSets().stream().map(Critical::of).toList());
    }

    private static List<Fact> facts(FleetHost host, Optional<HostIdentity> identity) {
        List<Fact> facts = new ArrayList<>();
        identity.flatMap(HostIdentity::version)
                .map(version -> version
                        + identity.flatMap(HostIdentity::build)
                                .map(build -> " (" + build + ")")
                                .orElse(""))
                .ifPresent(version -> facts.add(new Fact("version", version)));
        identity.flatMap(HostIdentity::cluster).ifPresent(cluster -> facts.add(new Fact("cluster", cluster)));
        facts.add(new Fact("vcenter", host.inventory()));
        return facts;
    }

    /** {@return the functions that virtual machines hold already, or that are given away} */
    public List<DeviceRow> given() {
        return rows.stream()
                .filter(row -> !row.holders().isEmpty()
                        || Stream.of("active", "pending-enable", "pending-disable")
                                .anyMatch(row.state()::equals))
                .toList();
    }

    /** {@return true when turning it off before the next start is all it takes} */
    public boolean isTakenBackInTime() {
        return status.equals("armed")
                && together.filter(alarm -> !alarm.pending().isEmpty()).isPresent();
    }

    /**
     * Whether a row says by itself what stands against its function: not where the alarm above says the same of the whole host.
     *
     * @param row the row
     * @return whether its reason is to be shown
     */
    public boolean tells(DeviceRow row) {
        return !row.why().isEmpty()
                && together.filter(alarm -> isAlarming() && alarm.what().equals(row.why()))
                        .isEmpty();
    }

    /** {@return true when something dangerous is in force or will be} */
    public boolean isAlarming() {
        return status.equals("armed") || status.equals("broken");
    }
}
