package org.directpathguard.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;

/** Finds what waits on a host for its next start, did not come through an override, and would be blocked. */
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
     */
    record Armed(Set<PciAddress> devices, Verdict verdict) {

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
        Set<PciAddress> waiting = snapshot.pci().passthrough().orElse(List.of()).stream()
                .filter(row -> row.enabled().isYes() && row.active().isNo())
                .map(PassthroughRow::address)
                .collect(Collectors.toCollection(TreeSet::new));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        waiting.removeAll(overriding.devicesLetThrough(snapshot.identity().name(), Set.copyOf(waiting)));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        try {
            Verdict verdict = checker.check(snapshot, Addresses.texts(waiting), false);
            return isBlocked(verdict) ? Optional.of(new Armed(waiting, verdict)) : Optional.empty();
        } catch (NoVerdictException silent) {
            // Without a verdict nobody knows that it is dangerous; surveys show such a host as unknown.
            return Optional.empty();
        }
    }

    Set<PciAddress> dangerous(Armed armed) {
        return armed.dangerous(checker);
    }

    /** Missing evidence alone is no reason to act. */
    private static boolean isBlocked(Verdict verdict) {
        return verdict.decision() == Decision.BLOCK
                && verdict.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .anyMatch(finding ->
                                finding.rule() != RuleId.EVIDENCE_INCOMPLETE && finding.rule() != RuleId.HOST_BROKEN);
    }
}
