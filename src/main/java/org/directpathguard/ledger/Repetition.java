package org.directpathguard.ledger;

import java.util.Optional;

/**
 * What is known of a call that bears an idempotency key.
 *
 * @param state whether it is to be done now
 * @param answer the answer that was given, for {@link State#ANSWERED}
 */
public record Repetition(State state, Optional<Answer> answer) {

    /** Whether a call is to be done. */
    public enum State {
        /** Nobody sent this key before: do it, then complete or abandon it. */
        FIRST,
        /** Another call with this key is being done: 409. */
        IN_FLIGHT,
        /** The key came with another request before: 422. */
        OTHER_REQUEST,
        /** It was done: give the same answer again. */
        ANSWERED
    }

    /**
     * An answer as it was sent.
     *
     * @param status HTTP status
     * @param contentType media type
     * @param body the body
     */
    public record Answer(int status, String contentType, String body) {}

    static Repetition first() {
        return new Repetition(State.FIRST, Optional.empty());
    }
}
