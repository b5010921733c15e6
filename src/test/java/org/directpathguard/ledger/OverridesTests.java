package org.directpathguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.directpathguard.ledger.OverrideRefusedException.Reason;
import org.directpathguard.ledger.StoredOverride.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverridesTests {

    private static Overrides overrides(Database database, Clock clock) {
        return new Overrides(database, new Ledger(database, clock));
    }

    private static String requested(Database database) throws Exception {
        Ledger ledger = new Ledger(database, Clock.systemUTC());
        StoredDecision check = new Decisions(database, ledger).store(Story.decision(Decisions.newId()));
        return new Overrides(database, ledger).request(Story.override(check)).id();
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call, Reason reason) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OverrideRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @EnumSource
    void onePersonAsksAnotherApprovesAndItIsUsedOnce(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Overrides overrides = overrides(database, Clock.systemUTC());
            String id = requested(database);

            assertThat(overrides.usable(Story.FINGERPRINT)).isEmpty();
            refused(() -> overrides.use(id, Story.FINGERPRINT, "alice"), Reason.NOT_APPROVED);
            refused(() -> overrides.approve(id, "Alice"), Reason.SAME_PERSON);
            overrides.approve(id, "bob");
            refused(() -> overrides.approve(id, "carol"), Reason.APPROVED_BEFORE);
            assertThat(overrides.usable(Story.FINGERPRINT))
                    .map(StoredOverride::id)
                    .contains(id);
            refused(() -> overrides.use(id, "sha256:other", "alice"), Reason.OTHER_EVIDENCE);

            StoredOverride used = overrides.use(id, Story.FINGERPRINT, "alice");
            assertThat(used.state(Instant.now())).isEqualTo(State.USED);
            refused(() -> overrides.use(id, Story.FINGERPRINT, "alice"), Reason.USED_BEFORE);
            refused(() -> overrides.use("nobody's", Story.FINGERPRINT, "alice"), Reason.UNKNOWN);
            assertThat(overrides.usable(Story.FINGERPRINT)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryOfAnOverrideNamesHostAndDevices(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Overrides overrides = overrides(database, Clock.systemUTC());
            String id = requested(database);
            overrides.approve(id, "bob");
            overrides.use(id, Story.FINGERPRINT, "alice");

            assertThat(new Ledger(database, Clock.systemUTC())
                            .list(LedgerQuery.newest(3))
                            .items())
                    .extracting(LedgerEntry::kind)
                    .containsExactly("OVERRIDE_USED", "OVERRIDE_APPROVED", "OVERRIDE_REQUESTED");
            assertThat(new Ledger(database, Clock.systemUTC())
                            .list(LedgerQuery.newest(3))
                            .items())
                    .allSatisfy(entry -> {
                        assertThat(entry.host()).contains("esx01");
                        assertThat(entry.policy()).contains("standard");
                        assertThat(entry.what()).endsWith(" for 0000:00:1f.2 on esx01");
                        assertThat(entry.payload()).contains("\"devices\":[\"0000:00:1f.2\"]");
                    });
            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void overridesThatAnEarlierVersionRecordedWithoutHostAndDevicesStillVerify(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            StoredDecision check = new Decisions(database, ledger).store(Story.decision(Decisions.newId()));
            NewOverride wish = Story.override(check);
            StoredOverride asked = new StoredOverride(
                    "of-old",
                    check.id(),
                    check.fingerprint(),
                    wish.rules(),
                    wish.reason(),
                    wish.changeId(),
                    wish.requester(),
                    ledger.now(),
                    ledger.now().plusSeconds(60),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            database.write(sql -> {
                OverrideRows.insert(sql, asked);
                return ledger.append(sql, Overrides.fact(asked).about("esx01"));
            });
            database.write(sql -> {
                OverrideRows.approved(sql, asked.id(), "bob", ledger.now());
                return ledger.append(
                        sql,
                        LedgerRecord.of(LedgerKind.OVERRIDE_APPROVED, "bob", "approves the override")
                                .check(check.id())
                                .with("override", asked.id())
                                .with("fingerprint", asked.fingerprint())
                                .with("requester", "alice"));
            });

            assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOverrideExpires(Databases kind) throws Exception {
        try (Database database = kind.open()) {
            String id = requested(database);
            Overrides later = overrides(database, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));

            refused(() -> later.approve(id, "bob"), Reason.EXPIRED);
            overrides(database, Clock.systemUTC()).approve(id, "bob");
            refused(() -> later.use(id, Story.FINGERPRINT, "alice"), Reason.EXPIRED);
            assertThat(later.usable(Story.FINGERPRINT)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoUseItAtOnceOneGetsIt(Databases kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try (Database database = kind.open()) {
            Overrides overrides = overrides(database, Clock.systemUTC());
            String id = requested(database);
            overrides.approve(id, "bob");
            List<Callable<StoredOverride>> users = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                users.add(() -> overrides.use(id, Story.FINGERPRINT, "alice"));
            }
            int got = 0;
            for (Future<StoredOverride> user : threads.invokeAll(users)) {
                try {
                    user.get();
                    got++;
                } catch (ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(OverrideRefusedException.class);
                }
            }
            assertThat(got).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
