package org.directpathguard.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries as the database keeps them. */
public final class Deliveries {

    private static final int BATCH = 200;
    private static final int LONGEST_PROBLEM = 500;

    /** For so long a delivery belongs to the replica that took it. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Database database;
    private final Clock clock;

    Deliveries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes deliveries of what is new in the ledger; true when there may be more. */
    boolean collect(List<Subscriber> subscribers, String source) throws LedgerUnavailableException {
        if (subscribers.isEmpty()) {
            passOver();
            return false;
        }
        return database.write(sql -> {
            long last = sql.sql("select last_sequence from event_cursor where id = 1 for update")
                    .query(Long.class)
                    .single();
            List<LedgerEntry> entries = Ledger.from(sql, last + 1, BATCH);
            for (LedgerEntry entry : entries) {
                EventType.ofEntry(entry.kind())
                        .map(type -> CloudEvent.of(entry, type, source))
                        .ifPresent(event -> insert(sql, event, subscribers));
            }
            if (!entries.isEmpty()) {
                sql.sql("update event_cursor set last_sequence = ? where id = 1")
                        .param(entries.get(entries.size() - 1).sequence())
                        .update();
            }
            return entries.size() == BATCH;
        });
    }

    /** Nobody wants to hear of what is new, so it need not be read; forgetting that with the power harms nobody. */
    private void passOver() throws LedgerUnavailableException {
        database.note(sql -> sql.sql("update event_cursor set last_sequence ="
                        + " (select sequence_number from ledger_head where id = 1) where id = 1")
                .update());
    }

    private void insert(JdbcClient sql, CloudEvent event, List<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            if (subscriber.types().contains(event.type())) {
                sql.sql("insert into event_delivery (id, subscriber, event_id, event_type, body, created_at, attempts,"
                                + " next_attempt_at) values (?, ?, ?, ?, ?, ?, 0, ?)")
                        .params(
                                UUID.randomUUID().toString(),
                                subscriber.name(),
                                event.id(),
                                event.type().id(),
                                event.body(),
                                stamp(clock.instant()),
                                stamp(clock.instant()))
                        .update();
            }
        }
    }

    /** Takes what is due, so that no other replica sends it meanwhile. */
    List<Delivery> claim(int most) throws LedgerUnavailableException {
        return database.write(sql -> {
            OffsetDateTime now = stamp(clock.instant());
            OffsetDateTime until = stamp(clock.instant().plus(CLAIM));
            return select(sql, "where dead_at is null and next_attempt_at <= ? order by next_attempt_at", now, most)
                    .stream()
                    .filter(delivery -> sql.sql("update event_delivery set next_attempt_at = ?, attempts = attempts + 1"
                                            + " where id = ? and attempts = ? and next_attempt_at <= ?")
                                    .params(until, delivery.id(), delivery.attempts(), now)
                                    .update()
                            == 1)
                    .toList();
        });
    }

    private static List<Delivery> select(JdbcClient sql, String condition, OffsetDateTime time, int most) {
        return sql.sql("select * from event_delivery " + condition + " fetch first ? rows only")
                .params(time, most)
                .query((row, index) -> new Delivery(
                        row.getString("id"),
                        row.getString("subscriber"),
                        row.getString("event_id"),
                        row.getString("event_type"),
                        row.getString("body"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("last_problem")).orElse("")))
                .list();
    }

    void delivered(Delivery delivery) throws LedgerUnavailableException {
        database.write(sql -> sql.sql("delete from event_delivery where id = ?")
                .param(delivery.id())
                .update());
    }

    void failed(Delivery delivery, String problem, Optional<Duration> pause) throws LedgerUnavailableException {
        String words = problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
        Instant now = clock.instant();
        database.write(sql -> pause.isPresent()
                ? sql.sql("update event_delivery set last_problem = ?, next_attempt_at = ? where id = ?")
                        .params(words, stamp(now.plus(pause.get())), delivery.id())
                        .update()
                : sql.sql("update event_delivery set last_problem = ?, dead_at = ? where id = ?")
                        .params(words, stamp(now), delivery.id())
                        .update());
    }

    /**
     * Lists deliveries that were given up, the oldest first.
     *
     * @param most how many at most
     * @return the deliveries
     * @throws LedgerUnavailableException if the database does not answer
     */
    public List<Delivery> dead(int most) throws LedgerUnavailableException {
        return database.read(
                sql -> select(sql, "where dead_at <= ? order by created_at", stamp(clock.instant()), most));
    }

    /**
     * Tries a delivery again that was given up.
     *
     * @param id of the delivery
     * @return false when there is no such delivery on the list
     * @throws LedgerUnavailableException if the database does not answer
     */
    public boolean revive(String id) throws LedgerUnavailableException {
        return database.write(
                sql -> sql.sql("update event_delivery set dead_at = null, attempts = 0, next_attempt_at = ?"
                                        + " where id = ? and dead_at is not null")
                                .params(stamp(clock.instant()), id)
                                .update()
                        == 1);
    }

    private static OffsetDateTime stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
