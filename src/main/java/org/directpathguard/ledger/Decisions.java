package org.directpathguard.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.rules.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decisions that were handed out. Each is stored together with its entry in the ledger, or not at all. */
public final class Decisions {

    private static final String INSERT =
            "insert into decision (id, sequence_number, recorded_at, expires_at, decision, host_name, host_moid,"
                    + " vcenter, requester, change_id, policy, fingerprint, document)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final DecisionQueue queue;

    /**
     * Decisions of a ledger.
     *
     * @param database where they are kept
     * @param ledger the chain
     */
    public Decisions(Database database, Ledger ledger) {
        this.database = database;
        this.queue = new DecisionQueue(database, ledger);
    }

    /** {@return an id for a new decision that nobody can guess} */
    public static String newId() {
        return TimedId.of(Instant.now(), UUID.randomUUID()).toString();
    }

    /**
     * Stores a decision; only then may it be handed out.
     *
     * @param fresh the decision
     * @return as it is stored
     * @throws LedgerUnavailableException if it could not be stored
     */
    public StoredDecision store(NewDecision fresh) throws LedgerUnavailableException {
        return queue.store(new Ready(fresh, fact(fresh)));
    }

    /** A decision with what the ledger will say of it, which is made up before the chain's end is held. */
    record Ready(NewDecision decision, LedgerRecord fact) {}

    static List<StoredDecision> store(JdbcClient sql, Ledger ledger, List<Ready> ready) {
        List<LedgerEntry> entries =
                ledger.append(sql, ready.stream().map(Ready::fact).toList());
        List<StoredDecision> stored = new ArrayList<>(ready.size());
        for (int i = 0; i < ready.size(); i++) {
            stored.add(StoredDecision.of(ready.get(i).decision(), entries.get(i)));
        }
        ledger.insert(INSERT, stored, Decisions::fill);
        return stored;
    }

    /**
     * Finds a decision.
     *
     * @param id the id of the check
     * @return the decision, if there is one
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Optional<StoredDecision> find(String id) throws LedgerUnavailableException {
        return database.read(sql -> find(sql, id));
    }

    /**
     * Lists decisions, the newest first.
     *
     * @param query which
     * @return one page
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Page<StoredDecision> list(DecisionQuery query) throws LedgerUnavailableException {
        return database.look(query::run);
    }

    /** What the ledger says of a decision; an audit compares it with the row. */
    static LedgerRecord fact(StoredDecision row) {
        return fact(new NewDecision(
                row.id(),
                row.expiresAt(),
                row.decision(),
                row.hostName(),
                row.hostMoid(),
                row.vcenter(),
                row.requester(),
                row.changeId(),
                row.policy(),
                row.fingerprint(),
                row.document()));
    }

    static LedgerRecord fact(NewDecision fresh) {
        return new LedgerRecord(
                LedgerKind.DECISION,
                fresh.requester(),
                fresh.decision() + " for " + fresh.hostName(),
                fresh.changeId().map(id -> "change " + id).orElse(""),
                Optional.of(fresh.hostName()),
                Optional.of(fresh.id()),
                Optional.of(fresh.policy()),
                Map.of(
                        "changeId", fresh.changeId().orElse(""),
                        "decision", fresh.decision().name(),
                        "documentSha256", Merkle.plain(fresh.document()),
                        "expiresAt", Ledger.stamp(fresh.expiresAt()).toInstant().toString(),
                        "fingerprint", fresh.fingerprint(),
                        "hostMoid", fresh.hostMoid(),
                        "vcenter", fresh.vcenter().orElse("")));
    }

    static Optional<StoredDecision> find(JdbcClient sql, String id) {
        return sql.sql("select * from decision where id = ?")
                .param(PlainLine.of(id))
                .query((row, index) -> decision(row))
                .optional();
    }

    private static void fill(PreparedStatement row, StoredDecision decision) throws SQLException {
        row.setString(1, decision.id());
        row.setLong(2, decision.sequence());
        row.setObject(3, Ledger.stamp(decision.time()));
        row.setObject(4, Ledger.stamp(decision.expiresAt()));
        row.setString(5, decision.decision().name());
        row.setString(6, decision.hostName());
        row.setString(7, decision.hostMoid());
        row.setString(8, decision.vcenter().orElse(null));
        row.setString(9, decision.requester());
        row.setString(10, decision.changeId().orElse(null));
        row.setString(11, decision.policy());
        row.setString(12, decision.fingerprint());
        row.setString(13, decision.document());
    }

    static StoredDecision decision(ResultSet row) throws SQLException {
        return new StoredDecision(
                row.getString("id"),
                row.getLong("sequence_number"),
                Ledger.instant(row, "recorded_at"),
                Ledger.instant(row, "expires_at"),
                Decision.valueOf(row.getString("decision")),
                row.getString("host_name"),
                row.getString("host_moid"),
                Optional.ofNullable(row.getString("vcenter")),
                row.getString("requester"),
                Optional.ofNullable(row.getString("change_id")),
                row.getString("policy"),
                row.getString("fingerprint"),
                row.getString("document"));
    }
}
