package org.directpathguard.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wish to go against a BLOCK once.
 *
 * @param check the decision it is about
 * @param rules ids of the rules whose findings it lowers
 * @param reason why, in the requester's words
 * @param changeId number of the change
 * @param requester who asks
 * @param expiresAt until when it may be used
 */
public record NewOverride(
        StoredDecision check,
        List<String> rules,
        String reason,
        Optional<String> changeId,
        String requester,
        Instant expiresAt) {

    /** Makes texts fit for one line. */
    public NewOverride {
        rules = List.copyOf(rules);
        reason = PlainLine.of(reason);
        changeId = changeId.map(PlainLine::of);
        requester = PlainLine.of(requester);
    }
}
