package org.directpathguard.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares tokens with their entries: nobody may widen or revive one by writing into a table. */
final class TokenAudit {

    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, LedgerEntry> made = new HashMap<>();

    /** What the chain says of a token last. */
    private record Known(
            String name, String owner, String scopes, String expiresAt, String secretHash, boolean revoked) {}

    TokenAudit() {}

    void add(LedgerKind kind, LedgerEntry entry) {
        Payload facts = Payload.of(entry);
        if (kind == LedgerKind.TOKEN_CREATED) {
            made.put(facts.text("token"), entry);
        }
        known.put(
                facts.text("token"),
                new Known(
                        facts.text("name"),
                        facts.text("owner"),
                        facts.text("scopes"),
                        facts.text("expiresAt"),
                        facts.text("secretSha256"),
                        kind == LedgerKind.TOKEN_REVOKED));
    }

    void compare(JdbcClient sql, Findings findings) {
        sql.sql("select id, created_by, created_at from api_token")
                .query((row, index) -> {
                    @Nullable LedgerEntry creation = made.get(row.getString("id"));
                    if (creation != null
                            && !(creation.who().equals(PlainLine.of(row.getString("created_by")))
                                    && OneTransaction.wrote(Ledger.instant(row, "created_at"), creation))) {
                        findings.of("token " + row.getString("id"), "was made by somebody else, or at another time");
                    }
                    return index;
                })
                .list();
        sql.sql("select * from api_token order by created_at, id")
                .query((row, index) -> Map.entry(
                        row.getString("id"),
                        new Known(
                                row.getString("name"),
                                row.getString("owner"),
                                row.getString("scopes"),
                                Ledger.maybeInstant(row, "expires_at")
                                        .map(Object::toString)
                                        .orElse(""),
                                row.getString("secret_hash"),
                                Ledger.maybeInstant(row, "revoked_at").isPresent())))
                .list()
                .forEach(row -> {
                    @Nullable Known chain = known.remove(row.getKey());
                    if (!row.getValue().equals(chain)) {
                        findings.of("token " + row.getKey(), "is not as the ledger knows it");
                    }
                });
        known.keySet().forEach(id -> findings.of("token " + id, "was removed: the ledger knows it"));
    }
}
