package org.directpathguard.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.ApplyFailedException.Known;
import org.directpathguard.guard.ApplyRefusedException.Reason;
import org.directpathguard.guard.Verification.Problem;
import org.directpathguard.guard.Verification.Result;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Severity;
import org.directpathguard.topology.GroupMember;

/**
 * The guarded change: intent to the ledger, fresh reading, override used up, backup, the change, reading back, outcome to the
 * ledger. One host is changed by one caller at a time.
 */
public final class GuardedApply {

    private final DecisionTokens tokens;
    private final Verifier verifier;
    private final Overrides overrides;
    private final ChangeMaker maker;
    private final ApplyJournal journal;
    private final HostLocks locks;

    /**
     * Puts the parts together.
     *
     * @param tokens checks decision tokens
     * @param verifier reads hosts again
     * @param overrides what two people allowed
     * @param maker sends changes
     * @param journal records them
     * @param locks shared with whoever else changes hosts
     */
    public GuardedApply(
            DecisionTokens tokens,
            Verifier verifier,
            Overrides overrides,
            ChangeMaker maker,
            ApplyJournal journal,
            HostLocks locks) {
        this.tokens = tokens;
        this.verifier = verifier;
        this.overrides = overrides;
        this.maker = maker;
        this.journal = journal;
        this.locks = locks;
    }

    /**
     * Makes the change of a decision.
     *
     * @param request the decision, its token and who asks
     * @return what became of it
     * @throws TokenRefusedException if the token is not the decision's, or expired
     * @throws ApplyRefusedException if the change is not made
     * @throws ApplyFailedException if the server failed half-way
     * @throws InventoryException if the override was used by somebody else meanwhile, or the ledger does not answer
     */
    public ApplyOutcome apply(ApplyRequest request) throws InventoryException {
        tokens.check(request.token(), request.decision());
        JudgedRequest judged = JudgedRequest.of(request.decision());
        return locks.alone(request.decision().hostMoid(), () -> recorded(request, judged));
    }

    private ApplyOutcome recorded(ApplyRequest request, JudgedRequest judged) throws InventoryException {
        journal.intended(request, judged);
        Attempt attempt = new Attempt();
        try {
            ApplyOutcome outcome = attempt(request, judged, attempt);
            return journal.done(request, judged, outcome, attempt.override);
        } catch (LedgerUnavailableException e) {
            throw attempt.unrecorded(e);
        } catch (InventoryException e) {
            journal.failed(request, judged, e, attempt.override);
            throw e;
        } catch (RuntimeException e) {
            journal.failed(
                    request,
                    judged,
                    new InventoryException("It failed for a reason that was not foreseen.", "Look at the log.", e),
                    attempt.override);
            throw e;
        }
    }

    private ApplyOutcome attempt(ApplyRequest request, JudgedRequest judged, Attempt attempt)
            throws InventoryException {
        Verification now = verifier.verify(judged);
        journal.verified(request, now);
        Verdict verdict = current(now);
        FleetHost host = verifier.host(judged).orElseThrow();
        PassthroughChange change = change(request, judged, verdict, host);
        List<FlagState> before = FlagState.of(change.snapshot(), change.shown());
        List<String> notes = new ArrayList<>(ApplyNotes.before(judged, verdict, now));
        if (change.isDone()) {
            return new ApplyOutcome(ApplyOutcome.UNCHANGED, before, before, Optional.empty(), 0, notes);
        }
        refuseChanged(judged, now);
        Optional<StoredOverride> override = permission(verdict);
        ChangeMaker.Made made = maker.make(change, () -> {
            if (override.isPresent()) {
                attempt.override =
                        Optional.of(overrides.use(override.get().id(), verdict.fingerprint(), request.person()));
            }
            attempt.sent = Optional.of(new Known(true, before, List.of(), Optional.empty()));
        });
        attempt.sent = Optional.of(new Known(true, before, made.after(), made.backup()));
        notes.addAll(made.notes());
        notes.addAll(ApplyNotes.after(change, made.after()));
        return new ApplyOutcome(ApplyOutcome.APPLIED, before, made.after(), made.backup(), 0, notes);
    }

    private static Verdict current(Verification now) throws InventoryException {
        if (now.verdict().isPresent()) {
            return now.verdict().get();
        }
        Problem problem = now.problem().orElseThrow();
        if (problem.unreachable()) {
            throw new ApplyFailedException(
                    "Nothing was sent, because the host could not be read: " + problem.what(),
                    problem.nextStep(),
                    false,
                    Known.nothingSent(),
                    new IllegalStateException("The host could not be read"));
        }
        throw new ApplyRefusedException(Reason.NO_VERDICT, problem.what(), problem.nextStep());
    }

    private static PassthroughChange change(
            ApplyRequest request, JudgedRequest judged, Verdict verdict, FleetHost host) {
        return new PassthroughChange(
                host,
                verdict.situation().snapshot(),
                Addresses.of(judged.devices()),
                verdict.situation().group().members().stream()
                        .map(GroupMember::address)
                        .collect(Collectors.toSet()),
                judged.enable(),
                request.applyNow());
    }

    /** Turning passthrough off is never refused: what changed is said with the answer. */
    private static void refuseChanged(JudgedRequest judged, Verification now) throws ApplyRefusedException {
        if (judged.enable() && now.result() != Result.STILL_TRUE) {
            throw new ApplyRefusedException(
                    Reason.CHANGED,
                    "The verdict is no longer true: " + String.join(" ", now.changes()),
                    "Run the check again, read its answer, and apply that one.",
                    now.changes());
        }
    }

    private Optional<StoredOverride> permission(Verdict verdict) throws InventoryException {
        if (verdict.decision() != Decision.BLOCK) {
            return Optional.empty();
        }
        Optional<StoredOverride> usable = overrides.usable(verdict.fingerprint());
        Set<String> blocking = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
        if (usable.filter(found -> found.rules().containsAll(blocking)).isPresent()) {
            return usable;
        }
        Finding worst = verdict.findings().get(0);
        throw new ApplyRefusedException(
                Reason.BLOCKED,
                "The verdict is BLOCK, and there is no approved, unused override for it: " + worst.title(),
                worst.action()
                        + " If the loss is meant and the policy lets it be: ask for an override of this check, and let a"
                        + " second person approve it.");
    }

    /** How far a change came, for the case that the ledger fails behind it. */
    private static final class Attempt {

        private Optional<StoredOverride> override = Optional.empty();
        private Optional<Known> sent = Optional.empty();

        private InventoryException unrecorded(LedgerUnavailableException failure) {
            return sent.<InventoryException>map(known -> new ApplyFailedException(
                            "The change was sent, but its outcome could not be recorded: " + failure.problem(),
                            failure.nextStep() + " Then verify the host before anything else.",
                            false,
                            known,
                            failure))
                    .orElse(failure);
        }
    }
}
