package org.directpathguard.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.rules.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decisions that were handed out. Each is stored together with its entry in the ledger, or not at all. */
public final class Decisions {

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
        return UUID.randomUUID().toString();
    }

    /**
     * Stores a decision; only then may it be handed out.
     *
     * @param fresh the decision
     * @return as it is stored
     * @throws LedgerUnavailableException if it could not be stored
     */
    public StoredDecision store(NewDecision fresh) throws LedgerUnavailableException {
        return queue.store(fresh);
    }

    static List<StoredDecision> store(JdbcClient sql, Ledger ledger, List<NewDecision> fresh) {
        List<LedgerEntry> entries =
                ledger.append(sql, fresh.stream().map(Decisions::fact).toList());
        List<StoredDecision> stored = new ArrayList<>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            insert(sql, fresh.get(i), entries.get(i));
            stored.add(StoredDecision.of(fresh.get(i), entries.get(i)));
        }
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
        return database.read(query::run);
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

    private static LedgerRecord fact(NewDecision fresh) {
        return LedgerRecord.of(LedgerKind.DECISION, fresh.requester(), fresh.decision() + " for " + fresh.hostName())
                .about(fresh.hostName())
                .check(fresh.id())
                .policy(fresh.policy())
                .because(fresh.changeId().map(id -> "change " + id).orElse(""))
                .with("changeId", fresh.changeId().orElse(""))
                .with("decision", fresh.decision().name())
                .with("documentSha256", Merkle.plain(fresh.document()))
                .with("expiresAt", Ledger.stamp(fresh.expiresAt()).toInstant().toString())
                .with("fingerprint", fresh.fingerprint())
                .with("hostMoid", fresh.hostMoid())
                .with("vcenter", fresh.vcenter().orElse(""));
    }

    static Optional<StoredDecision> find(JdbcClient sql, String id) {
        return sql.sql("select * from decision where id = ?")
                .param(PlainLine.of(id))
                .query((row, index) -> decision(row))
                .optional();
    }

    private static void insert(JdbcClient sql, NewDecision fresh, LedgerEntry entry) {
        sql.sql("insert into decision (id, sequence_number, recorded_at, expires_at, decision, host_name, host_moid,"
                        + " vcenter, requester, change_id, policy, fingerprint, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(fresh.id())
                .param(entry.sequence())
                .param(Ledger.stamp(entry.time()))
                .param(Ledger.stamp(fresh.expiresAt()))
                .param(fresh.decision().name())
                .param(fresh.hostName())
                .param(fresh.hostMoid())
                .param(fresh.vcenter().orElse(null))
                .param(fresh.requester())
                .param(fresh.changeId().orElse(null))
                .param(fresh.policy())
                .param(fresh.fingerprint())
                .param(fresh.document())
                .update();
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
