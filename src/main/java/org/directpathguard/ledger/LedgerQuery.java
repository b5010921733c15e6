package org.directpathguard.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which entries to list.
 *
 * @param kind only of this kind
 * @param host only about this host
 * @param checkId only of this decision
 * @param since only from this moment on
 * @param before only before this place in the chain: where the next page begins
 * @param limit the most to list, 1 to {@value Page#LARGEST}
 */
public record LedgerQuery(
        Optional<LedgerKind> kind,
        Optional<String> host,
        Optional<String> checkId,
        Optional<Instant> since,
        Optional<Long> before,
        int limit) {

    /** Brings the limit into its range. */
    public LedgerQuery {
        limit = Math.max(1, Math.min(limit, Page.LARGEST));
    }

    /**
     * The newest entries of all.
     *
     * @param limit the most to list
     * @return the query
     */
    public static LedgerQuery newest(int limit) {
        return new LedgerQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /**
     * Everything about one decision.
     *
     * @param id id of the decision
     * @return the query
     */
    public static LedgerQuery ofCheck(String id) {
        return new LedgerQuery(
                Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), Page.LARGEST);
    }

    Page<LedgerEntry> run(JdbcClient sql) {
        Conditions where = new Conditions();
        kind.ifPresent(value -> where.add("kind = ?", value.name()));
        host.ifPresent(value -> where.add("host_name = ?", value));
        checkId.ifPresent(value -> where.add("check_id = ?", value));
        since.ifPresent(value -> where.add("recorded_at >= ?", Ledger.stamp(value)));
        before.ifPresent(value -> where.add("sequence_number < ?", value));
        List<LedgerEntry> found =
                new ArrayList<>(where.page(sql, "ledger_entry", limit, (row, index) -> Ledger.entry(row)));
        return Conditions.cut(found, limit, LedgerEntry::sequence);
    }
}
