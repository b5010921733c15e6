package org.directpathguard.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Verdict;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.NewDecision;
import org.directpathguard.ledger.StoredDecision;

/** Stores verdicts before they are handed out, signs them and shows the overrides they are under. */
public final class DecisionDesk {

    private final Decisions decisions;
    private final Overriding overriding;
    private final DecisionTokens tokens;
    private final GuardEvents events;
    private final Duration lifetime;
    private final Clock clock;
    private final KeptDocuments documents = new KeptDocuments();

    /**
     * A desk.
     *
     * @param decisions where they are stored
     * @param overriding which overrides they are under
     * @param tokens signs them
     * @param events who is told
     * @param lifetime how long one may be acted upon
     * @param clock what time it is
     */
    public DecisionDesk(
            Decisions decisions,
            Overriding overriding,
            DecisionTokens tokens,
            GuardEvents events,
            Duration lifetime,
            Clock clock) {
        this.decisions = decisions;
        this.overriding = overriding;
        this.tokens = tokens;
        this.events = events;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * Stores a verdict and signs it.
     *
     * @param verdict the verdict by the rules
     * @param host the host it is about
     * @param question who asked, and what for
     * @return the stored decision
     * @throws LedgerUnavailableException if it could not be stored; then it must not be handed out
     */
    public HandedOut handOut(Verdict verdict, FleetHost host, Question question) throws LedgerUnavailableException {
        Verdict shown = overriding.shownIn(verdict);
        KeptDocuments.Written written = documents.of(shown);
        CheckDocument document = written.document();
        Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        String id = Decisions.newId();
        DecisionHead head = new DecisionHead(
                id,
                question.enable(),
                expiresAt,
                host.inventory(),
                host.id(),
                question.requester(),
                question.changeId());
        StoredDecision stored = decisions.store(new NewDecision(
                id,
                expiresAt,
                shown.decision(),
                host.reference().name(),
                host.reference().moid(),
                Optional.of(host.inventory()),
                question.asked(),
                question.changeId(),
                document.policy(),
                document.fingerprint(),
                head.before(written.json())));
        events.publish(new GuardEvent.DecisionMade(
                host.id(),
                stored.hostName(),
                id,
                shown.decision().name(),
                stored.requester(),
                document.requested().stream().map(CheckDocument.Device::address).toList()));
        return new HandedOut(stored, document, tokens.sign(stored));
    }

    /**
     * The token of a stored decision, for whoever may see the decision.
     *
     * @param stored the decision
     * @return its token
     */
    public String token(StoredDecision stored) {
        return tokens.sign(stored);
    }
}
