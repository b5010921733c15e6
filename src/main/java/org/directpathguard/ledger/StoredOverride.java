package org.directpathguard.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A permission to go against a BLOCK once, or the wish for it.
 *
 * @param id its id
 * @param checkId the decision it is about
 * @param fingerprint digest of the evidence it is bound to
 * @param rules ids of the rules whose findings it lowers
 * @param reason why
 * @param changeId number of the change
 * @param requester who asked
 * @param requestedAt when
 * @param expiresAt until when it may be used
 * @param approver who agreed, if anybody did
 * @param approvedAt when
 * @param usedBy who used it, if anybody did
 * @param usedAt when
 */
public record StoredOverride(
        String id,
        String checkId,
        String fingerprint,
        List<String> rules,
        String reason,
        Optional<String> changeId,
        String requester,
        Instant requestedAt,
        Instant expiresAt,
        Optional<String> approver,
        Optional<Instant> approvedAt,
        Optional<String> usedBy,
        Optional<Instant> usedAt) {

    /** Where an override stands. */
    public enum State {
        /** Waits for a second person. */
        REQUESTED,
        /** May be used once. */
        APPROVED,
        /** Was used. */
        USED,
        /** Was not used in time. */
        EXPIRED
    }

    /** Copies the list. */
    public StoredOverride {
        rules = List.copyOf(rules);
    }

    /**
     * Where it stands.
     *
     * @param now what time it is
     * @return its state
     */
    public State state(Instant now) {
        if (usedAt.isPresent()) {
            return State.USED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return approvedAt.isPresent() ? State.APPROVED : State.REQUESTED;
    }
}
