package org.directpathguard.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of overrides. */
final class OverrideRows {

    private OverrideRows() {}

    static void insert(JdbcClient sql, StoredOverride override) {
        sql.sql("insert into override_grant (id, check_id, fingerprint, reason, change_id, rules, requester,"
                        + " requested_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(override.id())
                .param(override.checkId())
                .param(override.fingerprint())
                .param(override.reason())
                .param(override.changeId().orElse(null))
                .param(String.join(",", override.rules()))
                .param(override.requester())
                .param(Ledger.stamp(override.requestedAt()))
                .param(Ledger.stamp(override.expiresAt()))
                .update();
    }

    static void approved(JdbcClient sql, String id, String approver, Instant now) {
        sql.sql("update override_grant set approver = ?, approved_at = ? where id = ?")
                .params(approver, Ledger.stamp(now), id)
                .update();
    }

    static void used(JdbcClient sql, String id, String user, Instant now) {
        sql.sql("update override_grant set used_by = ?, used_at = ? where id = ?")
                .params(user, Ledger.stamp(now), id)
                .update();
    }

    static Optional<StoredOverride> find(JdbcClient sql, String id) {
        return sql.sql("select * from override_grant where id = ?")
                .param(PlainLine.of(id))
                .query((row, index) -> override(row))
                .optional();
    }

    /** The row, which nobody else may change until the transaction ends. */
    static Optional<StoredOverride> lock(JdbcClient sql, String id) {
        return sql.sql("select * from override_grant where id = ? for update")
                .param(PlainLine.of(id))
                .query((row, index) -> override(row))
                .optional();
    }

    static List<StoredOverride> where(JdbcClient sql, String column, String value) {
        return sql.sql("select * from override_grant where " + column + " = ? order by requested_at desc, id")
                .param(PlainLine.of(value))
                .query((row, index) -> override(row))
                .list();
    }

    static List<StoredOverride> newest(JdbcClient sql, int limit) {
        return sql.sql("select * from override_grant order by requested_at desc, id fetch first ? rows only")
                .param(limit)
                .query((row, index) -> override(row))
                .list();
    }

    private static StoredOverride override(ResultSet row) throws SQLException {
        return new StoredOverride(
                row.getString("id"),
                row.getString("check_id"),
                row.getString("fingerprint"),
                List.of(row.getString("rules").split(",", -1)).stream()
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                row.getString("reason"),
                Optional.ofNullable(row.getString("change_id")),
                row.getString("requester"),
                Ledger.instant(row, "requested_at"),
                Ledger.instant(row, "expires_at"),
                Optional.ofNullable(row.getString("approver")),
                Ledger.maybeInstant(row, "approved_at"),
                Optional.ofNullable(row.getString("used_by")),
                Ledger.maybeInstant(row, "used_at"));
    }
}
