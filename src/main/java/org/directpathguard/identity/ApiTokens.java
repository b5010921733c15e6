package org.directpathguard.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API tokens: made, scoped, rotated and revoked; every step is an entry of the ledger. */
public final class ApiTokens {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Ledger ledger;
    private final Clock clock;

    /**
     * Tokens of a database.
     *
     * @param database where they are kept
     * @param ledger the chain
     * @param clock what time it is
     */
    public ApiTokens(Database database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param wish what it is to be
     * @param creator who makes it
     * @return the token with its secret
     * @throws LedgerUnavailableException if it could not be kept
     */
    public ApiToken.Issued create(NewToken wish, String creator) throws LedgerUnavailableException {
        String secret = TokenSecrets.fresh();
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(),
                wish.name(),
                wish.owner(),
                wish.scopes(),
                creator,
                now(),
                wish.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
                Optional.empty(),
                Optional.empty());
        return database.write(sql -> {
            TokenRows.insert(sql, token, TokenSecrets.hash(secret));
            ledger.append(
                    sql,
                    record(LedgerKind.TOKEN_CREATED, creator, "makes the token ", token, TokenSecrets.hash(secret)));
            return new ApiToken.Issued(find(sql, token.id()).orElseThrow(), secret);
        });
    }

    /**
     * Gives a token a new secret; the old one counts no more.
     *
     * @param id which
     * @param by who does it
     * @return the token with its new secret; empty when there is no such token that counts
     * @throws LedgerUnavailableException if that could not be kept
     */
    public Optional<ApiToken.Issued> rotate(String id, String by) throws LedgerUnavailableException {
        String secret = TokenSecrets.fresh();
        return database.write(sql -> {
            Optional<ApiToken> known = find(sql, id).filter(token -> token.isUsable(now()));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            ApiToken token = known.get();
            TokenRows.replaceSecret(sql, id, TokenSecrets.hash(secret));
            ledger.append(
                    sql, record(LedgerKind.TOKEN_ROTATED, by, "renews the token ", token, TokenSecrets.hash(secret)));
            return Optional.of(new ApiToken.Issued(token, secret));
        });
    }

    /**
     * Withdraws a token.
     *
     * @param id which
     * @param by who does it
     * @return false when there is no such token that is not withdrawn yet
     * @throws LedgerUnavailableException if that could not be kept
     */
    public boolean revoke(String id, String by) throws LedgerUnavailableException {
        return database.write(sql -> {
            Optional<ApiToken> known =
                    find(sql, id).filter(token -> token.revokedAt().isEmpty());
            known.ifPresent(token -> {
                TokenRows.revoke(sql, id, now());
                ledger.append(
                        sql,
                        record(LedgerKind.TOKEN_REVOKED, by, "revokes the token ", token, TokenRows.hash(sql, id)));
            });
            return known.isPresent();
        });
    }

    /**
     * All tokens, the newest first.
     *
     * @return revoked and expired ones, too
     * @throws LedgerUnavailableException if the database does not answer
     */
    public List<ApiToken> list() throws LedgerUnavailableException {
        return database.read(TokenRows::all);
    }

    /**
     * Finds out who sends a secret.
     *
     * @param secret as it came
     * @return the caller; empty when no token that counts has this secret
     * @throws LedgerUnavailableException if the database does not answer
     */
    public Optional<Caller> authenticate(String secret) throws LedgerUnavailableException {
        if (!secret.startsWith(TokenSecrets.PREFIX)) {
            return Optional.empty();
        }
        Instant now = now();
        Optional<ApiToken> token = database.read(sql -> TokenRows.where(sql, "secret_hash", TokenSecrets.hash(secret)))
                .filter(found -> found.isUsable(now));
        if (token.isPresent()) {
            noteUse(token.get(), now);
        }
        return token.map(found -> new Caller(found.owner(), CallerKind.TOKEN, found.name(), found.scopes()));
    }

    private void noteUse(ApiToken token, Instant now) throws LedgerUnavailableException {
        boolean recent = token.lastUsedAt()
                .filter(last -> last.plus(USE_IS_NOTED_EVERY).isAfter(now))
                .isPresent();
        if (!recent) {
            database.note(sql -> TokenRows.used(sql, token.id(), now));
        }
    }

    private static Optional<ApiToken> find(JdbcClient sql, String id) {
        return TokenRows.where(sql, "id", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All that counts stands in the entry, so that an audit finds a token that was widened or revived by hand. */
    private static LedgerRecord record(LedgerKind kind, String who, String what, ApiToken token, String hash) {
        return LedgerRecord.of(kind, who, what + token.name())
                .with("secretSha256", hash)
                .with("expiresAt", token.expiresAt().map(Object::toString).orElse(""))
                .with("token", token.id())
                .with("name", token.name())
                .with("owner", token.owner())
                .with("scopes", TokenRows.text(token.scopes()));
    }
}
