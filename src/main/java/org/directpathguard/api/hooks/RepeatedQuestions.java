package org.directpathguard.api.hooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.directpathguard.ledger.IdempotencyKeys;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Repetition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions that an outside system sends again by itself: the same one gets the same answer, and the ledger one decision.
 *
 * <p>An answer is repeated for a short time only, since nobody keeps looking whether it is still true. What was no verdict is
 * not repeated at all.
 */
@Component
class RepeatedQuestions {

    /** Far longer than any of those systems waits before it asks again. */
    private static final Duration REPEATED = Duration.ofMinutes(5);

    private final IdempotencyKeys keys;

    RepeatedQuestions(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** What became of a question, and the answer to it. */
    record Told(boolean judged, Object answer) {}

    /**
     * Answers a question, or repeats the answer to it.
     *
     * @param owner who asks
     * @param question what it is, every byte of it
     * @param judge answers it
     * @param refuse makes the refusing answer of a problem
     * @return the answer
     */
    Object once(String owner, String question, Supplier<Told> judge, Function<String, Object> refuse) {
        String key = key(question);
        try {
            Repetition repetition = keys.begin(owner, key, question);
            Optional<Object> kept = repetition.answer().flatMap(RepeatedQuestions::unlessOld);
            return switch (repetition.state()) {
                case FIRST -> first(owner, key, judge);
                case ANSWERED -> kept.isPresent() ? kept.get() : judge.get().answer();
                case IN_FLIGHT, OTHER_REQUEST ->
                    refuse.apply("The same question is being answered. Ask again in a moment.");
            };
        } catch (LedgerUnavailableException gone) {
            return refuse.apply(gone.problem() + " " + gone.nextStep());
        }
    }

    /**
     * Takes work that is to be done once.
     *
     * @param owner who gives it
     * @param id what it is
     * @return false when it was taken before, by this or another replica
     * @throws LedgerUnavailableException if that can't be known
     */
    boolean take(String owner, String id) throws LedgerUnavailableException {
        return keys.begin(owner, key(id), id).state() == Repetition.State.FIRST;
    }

    private Object first(String owner, String key, Supplier<Told> judge) throws LedgerUnavailableException {
        boolean completed = false;
        try {
            Told told = judge.get();
            if (told.judged()) {
                String body = JsonMapper.shared()
                        .writeValueAsString(List.of(Instant.now().plus(REPEATED).toString(), told.answer()));
                keys.complete(owner, key, new Repetition.Answer(200, MediaType.APPLICATION_JSON_VALUE, body));
                completed = true;
            }
            return told.answer();
        } finally {
            if (!completed) {
                keys.abandon(owner, key);
            }
        }
    }

    private static Optional<Object> unlessOld(Repetition.Answer answer) {
        JsonNode kept = JsonMapper.shared().readTree(answer.body());
        boolean old = Instant.parse(kept.get(0).asString()).isBefore(Instant.now());
        return old ? Optional.empty() : Optional.of(kept.get(1));
    }

    private static String key(String question) {
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
