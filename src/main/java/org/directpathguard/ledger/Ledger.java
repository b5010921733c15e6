package org.directpathguard.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain of entries. Appends of all threads and replicas queue up at the chain's end. */
public final class Ledger {

    private static final String INSERT =
            "insert into ledger_entry (sequence_number, recorded_at, kind, who, what, why, host_name, check_id,"
                    + " policy, payload, previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Clock clock;

    /**
     * A ledger.
     *
     * @param database where it is kept
     * @param clock what time it is
     */
    public Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends an entry.
     *
     * @param fact what to record
     * @return the entry, which is on disk by now; that of a look at a verdict, which changes nothing, within a second
     * @throws LedgerUnavailableException if it could not be recorded; then whatever it announces must not be done
     */
    public LedgerEntry append(LedgerRecord fact) throws LedgerUnavailableException {
        return fact.kind() == LedgerKind.VERIFY
                ? database.note(sql -> append(sql, fact))
                : database.write(sql -> append(sql, fact));
    }

    /**
     * Appends an entry within a transaction that writes other rows as well.
     *
     * @param sql the transaction's statements
     * @param fact what to record
     * @return the entry; it counts when the transaction is committed
     */
    public LedgerEntry append(JdbcClient sql, LedgerRecord fact) {
        return append(sql, List.of(fact)).get(0);
    }

    /** Appends several entries in their order, with one look at the chain's end. */
    List<LedgerEntry> append(JdbcClient sql, List<LedgerRecord> facts) {
        Head head = sql.sql("select sequence_number, entry_hash from ledger_head where id = 1 for update")
                .query((row, index) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        List<LedgerEntry> entries = new ArrayList<>(facts.size());
        for (LedgerRecord fact : facts) {
            LedgerEntry entry = after(head, fact);
            entries.add(entry);
            head = new Head(entry.sequence(), entry.hash());
        }
        insert(INSERT, entries, Ledger::fill);
        sql.sql("update ledger_head set sequence_number = ?, entry_hash = ? where id = 1")
                .params(head.sequence(), head.hash())
                .update();
        return entries;
    }

    private LedgerEntry after(Head head, LedgerRecord fact) {
        LedgerEntry unsealed = new LedgerEntry(
                head.sequence() + 1,
                now(),
                fact.kind().name(),
                fact.who(),
                fact.what(),
                fact.why(),
                fact.host(),
                fact.checkId(),
                fact.policy(),
                CanonicalJson.write(fact.payload()),
                head.hash(),
                LedgerEntry.NO_HASH);
        return unsealed.withHash(unsealed.expectedHash());
    }

    /**
     * Lists entries, the newest first.
     *
     * @param query which
     * @return one page
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Page<LedgerEntry> list(LedgerQuery query) throws LedgerUnavailableException {
        return database.look(query::run);
    }

    /** {@return the present moment as precisely as the database keeps it} */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Inserts rows within the transaction of this thread, with one statement and, on a server, one journey. */
    <T> void insert(String statement, List<T> rows, ParameterizedPreparedStatementSetter<T> values) {
        database.batches().batchUpdate(statement, rows, rows.size(), values);
    }

    private static void fill(PreparedStatement row, LedgerEntry entry) throws SQLException {
        row.setLong(1, entry.sequence());
        row.setObject(2, stamp(entry.time()));
        row.setString(3, entry.kind());
        row.setString(4, entry.who());
        row.setString(5, entry.what());
        row.setString(6, entry.why());
        row.setString(7, entry.host().orElse(null));
        row.setString(8, entry.checkId().orElse(null));
        row.setString(9, entry.policy().orElse(null));
        row.setString(10, entry.payload());
        row.setString(11, entry.previousHash());
        row.setString(12, entry.hash());
    }

    /**
     * Entries from a place on, in the order of the chain.
     *
     * @param sql the transaction's statements
     * @param first place of the first one
     * @param count how many at most
     * @return the entries
     */
    public static List<LedgerEntry> from(JdbcClient sql, long first, int count) {
        return sql.sql("select * from ledger_entry where sequence_number >= ? order by sequence_number"
                        + " fetch first ? rows only")
                .params(first, count)
                .query((row, index) -> entry(row))
                .list();
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("sequence_number"),
                instant(row, "recorded_at"),
                row.getString("kind"),
                row.getString("who"),
                row.getString("what"),
                row.getString("why"),
                Optional.ofNullable(row.getString("host_name")),
                Optional.ofNullable(row.getString("check_id")),
                Optional.ofNullable(row.getString("policy")),
                row.getString("payload"),
                row.getString("previous_hash"),
                row.getString("entry_hash"));
    }

    static OffsetDateTime stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private record Head(long sequence, String hash) {}
}
