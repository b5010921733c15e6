package org.directpathguard.guard;

import java.time.Instant;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.rules.Decision;

/**
 * What a decision token says.
 *
 * @param checkId the stored decision
 * @param fingerprint digest of the evidence it was made on
 * @param decision the answer
 * @param expiresAt until when it may be acted upon, to the second
 */
public record DecisionToken(String checkId, String fingerprint, Decision decision, Instant expiresAt) {

    /**
     * The token of a decision.
     *
     * @param stored the decision
     * @return what its token says
     */
    public static DecisionToken of(StoredDecision stored) {
        return new DecisionToken(
                stored.id(),
                stored.fingerprint(),
                stored.decision(),
                Instant.ofEpochSecond(stored.expiresAt().getEpochSecond()));
    }
}
