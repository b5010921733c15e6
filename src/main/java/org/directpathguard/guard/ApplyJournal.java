package org.directpathguard.guard;

import java.util.List;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;

/** Records changes, what came before them and how they ended, and tells those who listen. */
public final class ApplyJournal {

    private final Ledger ledger;
    private final GuardEvents events;

    /**
     * Writes to a ledger.
     *
     * @param ledger the chain
     * @param events who is told
     */
    public ApplyJournal(Ledger ledger, GuardEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    void intended(ApplyRequest request, JudgedRequest judged) throws LedgerUnavailableException {
        ledger.append(about(LedgerKind.APPLY_INTENDED, request, "Is about to turn passthrough " + words(judged))
                .with("enable", judged.enable())
                .with(Overriding.DEVICES, judged.devices())
                .with("applyNow", request.applyNow()));
    }

    /**
     * Records that a verdict was compared with the host.
     *
     * @param decision the decision
     * @param who who asked
     * @param found what was found
     * @throws LedgerUnavailableException if it could not be recorded
     */
    public void verified(StoredDecision decision, String who, Verification found) throws LedgerUnavailableException {
        ledger.append(LedgerRecord.of(
                        LedgerKind.VERIFY,
                        who,
                        "Verified the verdict: " + found.result().id())
                .about(decision.hostName())
                .check(decision.id())
                .policy(decision.policy())
                .with("result", found.result().id())
                .with("changes", found.changes()));
    }

    void verified(ApplyRequest request, Verification found) throws LedgerUnavailableException {
        verified(request.decision(), request.who(), found);
    }

    ApplyOutcome done(
            ApplyRequest request, JudgedRequest judged, ApplyOutcome outcome, Optional<StoredOverride> override)
            throws LedgerUnavailableException {
        LedgerRecord fact = outcomeOf(
                        request, judged, "Turned passthrough " + words(judged) + ": " + outcome.result(), override)
                .with("result", outcome.result())
                .with("before", texts(outcome.before()))
                .with("after", texts(outcome.after()))
                .with("backup", outcome.backup().map(StoredBackup::id).orElse(""));
        LedgerEntry entry = ledger.append(fact);
        tell(request, judged, outcome, override);
        return new ApplyOutcome(
                outcome.result(),
                outcome.before(),
                outcome.after(),
                outcome.backup(),
                entry.sequence(),
                outcome.notes());
    }

    void failed(
            ApplyRequest request, JudgedRequest judged, InventoryException failure, Optional<StoredOverride> override)
            throws LedgerUnavailableException {
        boolean refused = failure instanceof ApplyRefusedException;
        LedgerRecord fact = outcomeOf(
                        request,
                        judged,
                        "Did not turn passthrough " + words(judged) + ": " + failure.problem(),
                        override)
                .with("result", refused ? "refused" : "failed");
        if (failure instanceof ApplyFailedException failed) {
            fact = fact.with("sent", failed.known().sent())
                    .with("before", texts(failed.known().before()))
                    .with("after", texts(failed.known().after()))
                    .with(
                            "backup",
                            failed.known().backup().map(StoredBackup::id).orElse(""));
        }
        ledger.append(fact);
    }

    private void tell(
            ApplyRequest request, JudgedRequest judged, ApplyOutcome outcome, Optional<StoredOverride> override) {
        StoredDecision decision = request.decision();
        String hostId = decision.vcenter().orElse("") + "~" + decision.hostMoid();
        override.ifPresent(used -> events.publish(
                new GuardEvent.OverrideUsed(hostId, decision.hostName(), decision.id(), used.id(), request.who())));
        if (outcome.result().equals(ApplyOutcome.APPLIED)) {
            events.publish(new GuardEvent.ChangeApplied(
                    hostId, decision.hostName(), decision.id(), judged.enable(), judged.devices(), request.who()));
        }
    }

    private static LedgerRecord outcomeOf(
            ApplyRequest request, JudgedRequest judged, String what, Optional<StoredOverride> override) {
        return about(LedgerKind.APPLY_OUTCOME, request, what)
                .with("enable", judged.enable())
                .with(Overriding.DEVICES, judged.devices())
                .with(Overriding.OVERRIDE, override.map(StoredOverride::id).orElse(""));
    }

    private static LedgerRecord about(LedgerKind kind, ApplyRequest request, String what) {
        StoredDecision decision = request.decision();
        return LedgerRecord.of(kind, request.who(), what)
                .about(decision.hostName())
                .check(decision.id())
                .policy(decision.policy())
                .because(decision.changeId().map(id -> "change " + id).orElse(""));
    }

    private static String words(JudgedRequest judged) {
        return (judged.enable() ? "on" : "off") + " for " + String.join(", ", judged.devices()) + " on "
                + judged.stored().hostName();
    }

    private static List<String> texts(List<FlagState> flags) {
        return flags.stream()
                .map(state -> state.address() + " enabled=" + state.enabled() + " active=" + state.active())
                .toList();
    }
}
