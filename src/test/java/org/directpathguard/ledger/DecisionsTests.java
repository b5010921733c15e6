package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionsTests {

    private static final int CALLERS = 40;

    @ParameterizedTest
    @EnumSource
    void whatIsHandedOutIsWhatTheDatabaseKeeps(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));

            StoredDecision stored = decisions.store(Story.decision("check-1"));

            assertThat(decisions.find("check-1")).contains(stored);
        }
    }

    @ParameterizedTest
    @EnumSource
    void callersThatComeTogetherGetADecisionAndAnEntryEach(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));

            List<StoredDecision> stored = new ArrayList<>();
            for (Future<StoredDecision> one : together(decisions)) {
                stored.add(one.get());
            }

            assertThat(stored)
                    .extracting(StoredDecision::sequence)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, CALLERS).boxed().toList());
            for (StoredDecision one : stored) {
                assertThat(decisions.find(one.id())).contains(one);
            }
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsGoneIsToldToEveryCaller(Databases kind) throws Exception {
        Database database = kind.open();
        Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));
        database.close();

        for (Future<StoredDecision> one : together(decisions)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(one::get)
                    .withCauseInstanceOf(LedgerUnavailableException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionThatCannotBeStoredTakesNoOtherWithIt(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));
            decisions.store(Story.decision("check-7"));

            int refused = 0;
            for (Future<StoredDecision> one : together(decisions)) {
                try {
                    StoredDecision stored = one.get();
                    assertThat(decisions.find(stored.id())).contains(stored);
                } catch (ExecutionException taken) {
                    refused++;
                }
            }

            assertThat(refused).isEqualTo(1);
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedCallerGetsItsDecisionAndStaysInterrupted(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Decisions decisions = new Decisions(database, new Ledger(database, Clock.systemUTC()));
            List<Future<StoredDecision>> others = together(decisions);
            Thread.currentThread().interrupt();

            StoredDecision stored = decisions.store(Story.decision("check-interrupted"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(decisions.find("check-interrupted")).contains(stored);
            for (Future<StoredDecision> one : others) {
                one.get();
            }
        }
    }

    private static List<Future<StoredDecision>> together(Decisions decisions) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<StoredDecision>> answers = new ArrayList<>();
            for (int number = 1; number <= CALLERS; number++) {
                NewDecision fresh = Story.decision("check-" + number);
                answers.add(callers.submit(() -> decisions.store(fresh)));
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }
}
