package org.directpathguard.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of tokens. */
final class TokenRows {

    private TokenRows() {}

    static void insert(JdbcClient sql, ApiToken token, String hash) {
        sql.sql("insert into api_token (id, name, owner, secret_hash, scopes, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(token.id())
                .param(token.name())
                .param(token.owner())
                .param(hash)
                .param(text(token.scopes()))
                .param(token.createdBy())
                .param(stamp(token.createdAt()))
                .param(token.expiresAt().map(TokenRows::stamp).orElse(null))
                .update();
    }

    static void replaceSecret(JdbcClient sql, String id, String hash) {
        sql.sql("update api_token set secret_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    static void revoke(JdbcClient sql, String id, Instant now) {
        sql.sql("update api_token set revoked_at = ? where id = ?")
                .params(stamp(now), id)
                .update();
    }

    static int used(JdbcClient sql, String id, Instant now) {
        return sql.sql("update api_token set last_used_at = ? where id = ?")
                .params(stamp(now), id)
                .update();
    }

    static Optional<ApiToken> where(JdbcClient sql, String column, String value) {
        return sql.sql("select * from api_token where " + column + " = ?")
                .param(value)
                .query((row, index) -> token(row))
                .optional();
    }

    static String hash(JdbcClient sql, String id) {
        return sql.sql("select secret_hash from api_token where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    static List<ApiToken> all(JdbcClient sql) {
        return sql.sql("select * from api_token order by created_at desc, id")
                .query((row, index) -> token(row))
                .list();
    }

    static String text(Set<Scope> scopes) {
        return scopes.stream().map(Scope::id).sorted().collect(Collectors.joining(","));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                row.getString("owner"),
                Arrays.stream(row.getString("scopes").split(",", -1))
                        .flatMap(name -> Scope.parse(name).stream())
                        .collect(Collectors.toSet()),
                row.getString("created_by"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    private static OffsetDateTime stamp(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
