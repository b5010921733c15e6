package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.directpathguard.ledger.Repetition.Answer;
import org.directpathguard.ledger.Repetition.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyKeysTests {

    private static final Answer ANSWER = new Answer(200, "application/json", "{}");

    @ParameterizedTest
    @EnumSource
    void aRepeatedCallGetsTheAnswerOfTheFirst(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            IdempotencyKeys keys = new IdempotencyKeys(database, Clock.systemUTC());

            assertThat(keys.begin("alice", "k", "body").state()).isEqualTo(State.FIRST);
            assertThat(keys.begin("alice", "k", "body").state()).isEqualTo(State.IN_FLIGHT);
            assertThat(keys.begin("alice", "k", "other").state()).isEqualTo(State.OTHER_REQUEST);
            assertThat(keys.begin("bob", "k", "other").state()).isEqualTo(State.FIRST);
            keys.complete("alice", "k", ANSWER);
            assertThat(keys.begin("alice", "k", "body").answer()).contains(ANSWER);
            assertThat(keys.begin("alice", "k", "other").state()).isEqualTo(State.OTHER_REQUEST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsFreeAgainWhenItsCallDidNothingOrItsProcessIsGone(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            IdempotencyKeys keys = new IdempotencyKeys(database, Clock.systemUTC());
            keys.begin("alice", "given back", "body");
            keys.abandon("alice", "given back");
            keys.begin("alice", "left behind", "body");
            keys.begin("alice", "answered", "body");
            keys.complete("alice", "answered", ANSWER);
            IdempotencyKeys later = new IdempotencyKeys(
                    database, Clock.offset(Clock.systemUTC(), IdempotencyKeys.IN_FLIGHT.plus(Duration.ofMinutes(1))));
            IdempotencyKeys muchLater = new IdempotencyKeys(
                    database, Clock.offset(Clock.systemUTC(), IdempotencyKeys.KEPT.plus(Duration.ofHours(1))));

            assertThat(keys.begin("alice", "given back", "body").state()).isEqualTo(State.FIRST);
            assertThat(later.begin("alice", "left behind", "body").state()).isEqualTo(State.FIRST);
            assertThat(later.begin("alice", "answered", "body").state()).isEqualTo(State.ANSWERED);
            assertThat(muchLater.begin("alice", "answered", "body").state()).isEqualTo(State.FIRST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyCallsAtOnceOneIsDone(Databases kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try (Database database = kind.open()) {
            IdempotencyKeys keys = new IdempotencyKeys(database, Clock.systemUTC());
            List<Callable<State>> calls = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                calls.add(() -> keys.begin("alice", "k", "body").state());
            }
            List<State> states = new ArrayList<>();
            for (Future<State> call : threads.invokeAll(calls)) {
                states.add(call.get());
            }
            assertThat(states).containsOnlyOnce(State.FIRST).hasSize(5);
        } finally {
            threads.shutdownNow();
        }
    }
}
