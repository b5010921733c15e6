package org.directpathguard.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.CriticalSets;
import org.directpathguard.topology.HostTopology;

/** Surveys hosts: each device alone, and everything that is enabled, pending and active together. */
public final class Scanner {

    private final Checker checker;
    private final FlagMemory memory;

    /**
     * A scanner for one site.
     *
     * @param checker the checker with the site's policy
     */
    public Scanner(Checker checker) {
        this(checker, new FlagMemory());
    }

    /**
     * A scanner that takes note of the passthrough flags it meets.
     *
     * @param checker the checker with the site's policy
     * @param memory what each flag was set for when it was first seen
     */
    public Scanner(Checker checker, FlagMemory memory) {
        this.checker = checker;
        this.memory = memory;
    }

    /**
     * Surveys one host.
     *
     * @param host which host
     * @param snapshot what was read of it
     * @return the survey
     */
    public HostScan scan(HostReference host, HostSnapshot snapshot) {
        try {
            Checker.refuseSilentHost(snapshot);
        } catch (NoVerdictException silent) {
            return unreadable(host, silent);
        }
        memory.note(snapshot);
        Map<PciAddress, PciIdentity> remembered = memory.of(snapshot);
        HostTopology topology = HostTopology.of(snapshot);
        Set<PciAddress> enabled =
                addresses(topology, row -> row.enabled().mayBe() || row.active().mayBe());
        Optional<Verdict> together = enabled.isEmpty()
                ? Optional.empty()
                : Optional.of(checker.judge(Situation.alone(topology, new Request(enabled, false, remembered))));
        List<Verdict> devices =
                addresses(
                                topology,
                                row -> row.capable().isYes()
                                        || row.enabled().isYes()
                                        || row.active().isYes())
                        .stream()
                        .sorted()
                        .map(address -> checker.judge(
                                Situation.alone(topology, new Request(Set.of(address), false, remembered))))
                        .toList();
        return new HostScan(
                host,
                Optional.of(topology),
                status(topology, together),
                together,
                devices,
                CriticalSets.of(topology),
                Optional.empty());
    }

    private static HostStatus status(HostTopology topology, Optional<Verdict> together) {
        if (Footing.of(topology).isLost()) {
            return HostStatus.BROKEN;
        }
        boolean listsMissing = topology.snapshot().pci().passthrough().isMissing()
                || topology.snapshot().pci().functions().isMissing();
        if (together.isEmpty()) {
            return listsMissing ? HostStatus.UNKNOWN : HostStatus.OK;
        }
        List<RuleId> blocking = together.get().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> finding.rule())
                .distinct()
                .toList();
        boolean onlyUnknown = blocking.equals(List.of(RuleId.EVIDENCE_INCOMPLETE));
        if (together.get().decision() == Decision.BLOCK && !onlyUnknown) {
            return HostStatus.ARMED;
        }
        return onlyUnknown || listsMissing ? HostStatus.UNKNOWN : HostStatus.OK;
    }

    private static Set<PciAddress> addresses(
            HostTopology topology, java.util.function.Predicate<PassthroughRow> wanted) {
        return topology.rows().stream()
                .filter(wanted)
                .map(PassthroughRow::address)
                .collect(Collectors.toSet());
    }

    /**
     * The survey of a host of which nothing could be read.
     *
     * @param host which host
     * @param failure why
     * @return the survey, which says so
     */
    public static HostScan unreadable(HostReference host, InventoryException failure) {
        return new HostScan(
                host,
                Optional.empty(),
                HostStatus.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new HostScan.Problem(failure.problem(), failure.nextStep())));
    }
}
