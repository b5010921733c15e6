package org.directpathguard.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.directpathguard.ledger.Repetition.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to calls that may be repeated: the same key of the same caller gets the same answer, and nothing twice. */
public final class IdempotencyKeys {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);
    /** How long a call may take before its key counts as left behind by a process that ended. */
    public static final Duration IN_FLIGHT = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    /**
     * Keys of a database.
     *
     * @param database where they are kept
     * @param clock what time it is
     */
    public IdempotencyKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a call.
     *
     * @param owner whose key it is; callers don't share keys
     * @param key the key, at most 200 characters
     * @param request everything that makes the call what it is: method, path, body
     * @return whether it is to be done now
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Repetition begin(String owner, String key, String request) throws LedgerUnavailableException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return database.note(sql -> {
                clear(sql, owner, key, now);
                sql.sql("insert into idempotency_key (owner, request_key, request_hash, started_at) values (?,"
                                + " ?, ?, ?)")
                        .params(owner, key, Merkle.plain(request), Ledger.stamp(now))
                        .update();
                return Repetition.first();
            });
        } catch (DuplicateKeyException knownBefore) {
            return database.read(sql -> known(sql, owner, key, Merkle.plain(request)));
        }
    }

    /**
     * Keeps the answer of a call that was begun.
     *
     * @param owner whose key it is
     * @param key the key
     * @param answer the answer
     * @throws LedgerUnavailableException if it could not be kept
     */
    public void complete(String owner, String key, Repetition.Answer answer) throws LedgerUnavailableException {
        database.note(sql -> sql.sql("update idempotency_key set completed_at = ?, status = ?, content_type = ?,"
                        + " answer = ? where owner = ? and request_key = ?")
                .params(Ledger.stamp(clock.instant()), answer.status(), answer.contentType(), answer.body(), owner, key)
                .update());
    }

    /**
     * Gives a key back whose call failed before it did anything, so that it may be tried again.
     *
     * @param owner whose key it is
     * @param key the key
     * @throws LedgerUnavailableException if the database does not answer; then the key is free after {@link #IN_FLIGHT}
     */
    public void abandon(String owner, String key) throws LedgerUnavailableException {
        database.note(sql -> sql.sql(
                        "delete from idempotency_key where owner = ? and request_key = ?" + " and completed_at is null")
                .params(owner, key)
                .update());
    }

    private static void clear(JdbcClient sql, String owner, String key, Instant now) {
        sql.sql("delete from idempotency_key where started_at < ?")
                .param(Ledger.stamp(now.minus(KEPT)))
                .update();
        sql.sql("delete from idempotency_key where owner = ? and request_key = ? and completed_at is null"
                        + " and started_at < ?")
                .params(owner, key, Ledger.stamp(now.minus(IN_FLIGHT)))
                .update();
    }

    private static Repetition known(JdbcClient sql, String owner, String key, String hash) {
        return sql.sql("select * from idempotency_key where owner = ? and request_key = ?")
                .params(owner, key)
                .query((row, index) -> {
                    if (!row.getString("request_hash").equals(hash)) {
                        return new Repetition(State.OTHER_REQUEST, Optional.empty());
                    }
                    if (Ledger.maybeInstant(row, "completed_at").isEmpty()) {
                        return new Repetition(State.IN_FLIGHT, Optional.empty());
                    }
                    return new Repetition(
                            State.ANSWERED,
                            Optional.of(new Repetition.Answer(
                                    row.getInt("status"), row.getString("content_type"), row.getString("answer"))));
                })
                .optional()
                .orElse(new Repetition(State.IN_FLIGHT, Optional.empty()));
    }
}
