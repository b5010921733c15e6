package org.directpathguard.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;

/** Finds what waits on a host or took effect at once, did not come through an override, and adds to what would be blocked. */
final class ArmedFinder {

    private final Checker checker;
    private final Overriding overriding;

    ArmedFinder(Checker checker, Overriding overriding) {
        this.checker = checker;
        this.overriding = overriding;
    }

    /**
     * A host that is armed.
     *
     * @param devices what waits and did not come through an override
     * @param verdict the verdict over it
     * @param certain false when it is blocked by missing evidence alone: then nothing may be taken back
     */
    record Armed(Set<PciAddress> devices, Verdict verdict, boolean certain) {

        /** What has to be taken back: the functions that are dangerous alone, or all where only the sum is. */
        Set<PciAddress> dangerous(Checker checker) {
            Set<PciAddress> alone = devices.stream()
                    .filter(device -> isBlocked(checker.judge(Situation.alone(
                            verdict.situation().topology(), new Request(Set.of(device), false, Map.of())))))
                    .collect(Collectors.toCollection(TreeSet::new));
            return alone.isEmpty() ? devices : alone;
        }
    }

    Optional<Armed> find(HostSnapshot snapshot) throws LedgerUnavailableException {
        Set<PciAddress> waiting =
                addresses(snapshot, row -> row.enabled().isYes() && row.active().isNo());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Set<PciAddress> allowed =
                overriding.devicesLetThrough(snapshot.identity().name(), Set.copyOf(waiting));
        waiting.removeAll(allowed);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        try {
            return judged(waiting, allowed, checker.check(snapshot, Addresses.texts(waiting), false));
        } catch (NoVerdictException silent) {
            // Without a verdict nobody knows that it is dangerous; surveys show such a host as unknown.
            return Optional.empty();
        }
    }

    /**
     * Finds what was neither enabled nor active at the last reading, is active now without having waited, and would have been
     * blocked. It is judged by the reading before, which still shows what hung on it.
     */
    Optional<Armed> findActiveAtOnce(HostSnapshot before, HostSnapshot now) throws LedgerUnavailableException {
        Set<PciAddress> off =
                addresses(before, row -> row.enabled().isNo() && row.active().isNo());
        Set<PciAddress> sudden =
                addresses(now, row -> row.enabled().isYes() && row.active().isYes());
        sudden.retainAll(off);
        if (sudden.isEmpty()) {
            return Optional.empty();
        }
        Set<PciAddress> given = addresses(now, row -> row.enabled().isYes());
        Set<PciAddress> allowed = overriding.devicesLetThrough(now.identity().name(), given);
        sudden.removeAll(allowed);
        if (sudden.isEmpty()) {
            return Optional.empty();
        }
        try {
            return judged(sudden, allowed, checker.check(before, Addresses.texts(sudden), false));
        } catch (NoVerdictException silent) {
            return Optional.empty();
        }
    }

    private Optional<Armed> judged(Set<PciAddress> devices, Set<PciAddress> allowed, Verdict verdict) {
        if (!allowed.isEmpty() && !addsToLoss(devices, allowed, verdict.situation())) {
            return Optional.empty();
        }
        if (isBlocked(verdict)) {
            return Optional.of(new Armed(devices, verdict, true));
        }
        boolean inDoubt = verdict.decision() == Decision.BLOCK
                && verdict.findings().stream()
                        .anyMatch(finding ->
                                finding.severity() == Severity.BLOCK && finding.rule() == RuleId.EVIDENCE_INCOMPLETE);
        return inDoubt ? Optional.of(new Armed(devices, verdict, false)) : Optional.empty();
    }

    /** Whether the devices are to blame for a BLOCK, or only stand beside what an override let through. */
    private boolean addsToLoss(Set<PciAddress> devices, Set<PciAddress> allowed, Situation situation) {
        Set<PciAddress> active =
                addresses(situation.snapshot(), row -> row.active().mayBe() && !row.pendingDisable());
        Set<PciAddress> without = new TreeSet<>(active);
        without.removeAll(devices);
        without.addAll(allowed);
        Set<PciAddress> unallowed = new TreeSet<>(active);
        unallowed.removeAll(allowed);
        unallowed.addAll(devices);
        Set<List<String>> known = blocked(situation, without);
        return !known.containsAll(blocked(situation, situation.joint()))
                || !blocked(situation, unallowed).isEmpty();
    }

    /** What is blocked and for which objects, beside the functions themselves. */
    private Set<List<String>> blocked(Situation situation, Set<PciAddress> devices) {
        Situation alone = Situation.alone(
                situation.topology(),
                new Request(devices, false, situation.request().remembered()));
        Set<List<String>> found = new HashSet<>();
        for (Finding finding : checker.judge(alone).findings()) {
            if (finding.severity() == Severity.BLOCK) {
                found.add(List.of(finding.rule().id()));
                finding.objects().stream()
                        .filter(object -> !object.type().equals("pciFunction"))
                        .forEach(object -> found.add(List.of(finding.rule().id(), object.type(), object.id())));
            }
        }
        return found;
    }

    private static Set<PciAddress> addresses(HostSnapshot snapshot, Predicate<PassthroughRow> wanted) {
        return snapshot.pci().passthrough().orElse(List.of()).stream()
                .filter(wanted)
                .map(PassthroughRow::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<PciAddress> dangerous(Armed armed) {
        return armed.dangerous(checker);
    }

    /** Missing evidence alone is told, but is no reason to change anything. */
    private static boolean isBlocked(Verdict verdict) {
        return verdict.decision() == Decision.BLOCK
                && verdict.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .anyMatch(finding ->
                                finding.rule() != RuleId.EVIDENCE_INCOMPLETE && finding.rule() != RuleId.HOST_BROKEN);
    }
}
