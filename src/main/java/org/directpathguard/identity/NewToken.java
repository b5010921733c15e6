package org.directpathguard.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.ledger.PlainLine;

/**
 * A token that is to be made.
 *
 * @param name what it is for, 1 to 200 characters
 * @param owner the person who answers for it; two tokens of one owner can't ask for an override and approve it
 * @param scopes what it may do
 * @param expiresAt until when it counts; empty for ever
 */
public record NewToken(String name, String owner, Set<Scope> scopes, Optional<Instant> expiresAt) {

    private static final int LONGEST = 200;

    /** Makes names fit for one line, and cuts them to what can be kept. */
    public NewToken {
        name = cut(PlainLine.of(name));
        owner = cut(PlainLine.of(owner));
        scopes = Set.copyOf(scopes);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
