package org.directpathguard.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Evidence;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.ObjectReference;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;

/**
 * An override that an answer has to show.
 *
 * @param id its id
 * @param reason why it was asked for
 * @param requester who asked
 * @param approver who agreed
 * @param rules ids of the rules whose findings it lowers
 * @param used whether its one change was made; then it lowers nothing any more, but what it let through is still there
 */
public record OverrideInForce(
        String id, String reason, String requester, String approver, Set<String> rules, boolean used) {

    /** Copies the set. */
    public OverrideInForce {
        rules = Set.copyOf(rules);
    }

    /**
     * Shows the override in a verdict: findings that it names become WARN, their first severity is kept, and a finding says
     * that an override is in force.
     *
     * @param verdict a verdict
     * @return the verdict under this override
     */
    public Verdict shownIn(Verdict verdict) {
        List<Finding> findings = Stream.concat(verdict.findings().stream().map(this::lowered), Stream.of(finding()))
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule))
                .toList();
        return new Verdict(
                Decision.of(findings),
                verdict.situation(),
                findings,
                verdict.impact(),
                verdict.boot(),
                verdict.fingerprint(),
                verdict.policy(),
                verdict.freshness());
    }

    private Finding lowered(Finding finding) {
        boolean named = !used
                && finding.severity() == Severity.BLOCK
                && rules.contains(finding.rule().id());
        return named ? finding.withSeverity(Severity.WARN) : finding;
    }

    /** {@return the finding that says so} */
    public Finding finding() {
        String names = String.join(", ", rules.stream().sorted().toList());
        return new Finding(
                RuleId.OVERRIDE,
                Severity.INFO,
                Optional.empty(),
                false,
                used ? "A change on this host went against a BLOCK by an override." : "An override is in force.",
                "%s asked, %s approved: %s. It %s %s%s."
                        .formatted(
                                requester,
                                approver,
                                reason,
                                used ? "let through" : "lowers",
                                names,
                                used ? "" : " to WARN, for one change, while the evidence stays the same"),
                used
                        ? "Turn the device off again before the host's next start if it was not meant to stay."
                        : "Apply the change before the override expires, or let it expire.",
                List.of(new Evidence("ledger", "override", id)),
                List.of(new ObjectReference("override", id, reason)));
    }
}
