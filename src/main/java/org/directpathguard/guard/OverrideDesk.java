package org.directpathguard.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.ApplyRefusedException.Reason;
import org.directpathguard.guard.Verification.Problem;
import org.directpathguard.guard.Verification.Result;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.NewOverride;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;

/** Takes wishes to override a BLOCK, where the site's policy allows any. */
public final class OverrideDesk {

    private final Verifier verifier;
    private final Overrides overrides;
    private final Policy policy;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param verifier reads hosts again
     * @param overrides where overrides are kept
     * @param policy what may be overridden
     * @param lifetime how long an override may be used, from when it was asked for
     * @param clock what time it is
     */
    public OverrideDesk(Verifier verifier, Overrides overrides, Policy policy, Duration lifetime, Clock clock) {
        this.verifier = verifier;
        this.overrides = overrides;
        this.policy = policy;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * Asks for an override. The host is read again: nobody is to approve what is not so any more.
     *
     * @param decision the decision that blocks
     * @param reason why, in the requester's words
     * @param changeId number of the change
     * @param person who asks
     * @return the override, which waits for a second person
     * @throws ApplyRefusedException if there is nothing to override, or not any more
     * @throws NotOverridableException if the policy allows no override of it
     * @throws InventoryException if the host can't be read, or the ledger does not answer
     */
    public StoredOverride request(StoredDecision decision, String reason, Optional<String> changeId, String person)
            throws InventoryException {
        Verification now = verifier.verify(JudgedRequest.of(decision));
        Verdict verdict = current(now);
        if (now.result() != Result.STILL_TRUE) {
            throw new ApplyRefusedException(
                    Reason.CHANGED,
                    "The verdict is no longer true: " + String.join(" ", now.changes()),
                    "Run the check again and ask for an override of that one.",
                    now.changes());
        }
        if (verdict.decision() != Decision.BLOCK) {
            throw new ApplyRefusedException(
                    Reason.NOTHING_TO_OVERRIDE,
                    "The verdict is " + verdict.decision() + ", so there is nothing to override.",
                    "Apply the change.");
        }
        List<String> rules = rules(verdict);
        return overrides.request(new NewOverride(
                decision,
                rules,
                reason,
                changeId.or(decision::changeId),
                person,
                clock.instant().plus(lifetime)));
    }

    private static Verdict current(Verification now) throws InventoryException {
        if (now.verdict().isPresent()) {
            return now.verdict().get();
        }
        Problem problem = now.problem().orElseThrow();
        throw problem.unreachable()
                ? new InventoryException(problem.what(), problem.nextStep())
                : new ApplyRefusedException(Reason.NO_VERDICT, problem.what(), problem.nextStep());
    }

    private List<String> rules(Verdict verdict) throws NotOverridableException {
        TreeSet<String> rules = new TreeSet<>();
        for (Finding finding : verdict.findings()) {
            if (finding.severity() == Severity.BLOCK) {
                refuse(finding.rule(), verdict);
                rules.add(finding.rule().id());
            }
        }
        return List.copyOf(rules);
    }

    private void refuse(RuleId rule, Verdict verdict) throws NotOverridableException {
        if (!policy.mayBeOverridden(rule, verdict.situation())) {
            throw new NotOverridableException(
                    "The policy " + policy.name() + " allows no override of " + rule.id() + ".",
                    rule == RuleId.EVIDENCE_INCOMPLETE
                            ? "Give the account the privileges that the finding names, or let the policy say so"
                                    + " (overridable)."
                            : "Repair the host first; the finding says how.");
        }
    }
}
