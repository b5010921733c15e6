package org.directpathguard.ledger;

import java.time.Instant;
import java.util.Optional;
import org.directpathguard.rules.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which decisions to list.
 *
 * @param host name or managed object id of the host
 * @param decision only these answers
 * @param since only from this moment on
 * @param before only before this place in the ledger: where the next page begins
 * @param limit the most to list, 1 to {@value Page#LARGEST}
 */
public record DecisionQuery(
        Optional<String> host, Optional<Decision> decision, Optional<Instant> since, Optional<Long> before, int limit) {

    /** Brings the limit into its range. */
    public DecisionQuery {
        limit = Math.max(1, Math.min(limit, Page.LARGEST));
    }

    Page<StoredDecision> run(JdbcClient sql) {
        Conditions where = new Conditions();
        host.map(PlainLine::of).ifPresent(value -> where.add("? in (host_name, host_moid)", value));
        decision.ifPresent(value -> where.add("decision = ?", value.name()));
        since.ifPresent(value -> where.add("recorded_at >= ?", Ledger.stamp(value)));
        before.ifPresent(value -> where.add("sequence_number < ?", value));
        return Conditions.cut(
                where.page(sql, "decision", limit, (row, index) -> Decisions.decision(row)),
                limit,
                StoredDecision::sequence);
    }
}
