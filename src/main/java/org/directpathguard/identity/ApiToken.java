package org.directpathguard.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API token without its secret, which is not kept.
 *
 * @param id by which it is rotated and revoked
 * @param name what it is for
 * @param owner the person who answers for it
 * @param scopes what it may do
 * @param createdBy who made it
 * @param createdAt when
 * @param expiresAt until when it counts; empty for ever
 * @param revokedAt when it was withdrawn
 * @param lastUsedAt when it was used last, to a minute
 */
public record ApiToken(
        String id,
        String name,
        String owner,
        Set<Scope> scopes,
        String createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {

    /** Copies the scopes. */
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Whether it counts.
     *
     * @param now what time it is
     * @return true if it is neither revoked nor expired
     */
    public boolean isUsable(Instant now) {
        return revokedAt.isEmpty()
                && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /**
     * A token with its secret, which is shown once.
     *
     * @param token the token
     * @param secret what a caller sends: {@code Authorization: Bearer dpg_…}
     */
    public record Issued(ApiToken token, String secret) {

        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }
}
