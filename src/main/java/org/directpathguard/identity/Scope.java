package org.directpathguard.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do beyond reading. None includes another, but {@link #ADMIN} includes {@link #AUDIT}. */
public enum Scope {
    /** Ask for verdicts and verify them. */
    CHECK,
    /** Change a host, within a verdict. */
    APPLY,
    /** Ask for an exception from a BLOCK. */
    OVERRIDE,
    /** Agree to an exception that somebody else asked for. */
    APPROVE,
    /** Read the whole ledger. */
    AUDIT,
    /** Make and withdraw tokens, and read the ledger. */
    ADMIN;

    /** {@return the name in commands, tokens and settings} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name as an authority of Spring Security} */
    public String authority() {
        return "SCOPE_" + id();
    }

    /**
     * Finds a scope.
     *
     * @param text its name, in any case
     * @return the scope, if there is one of that name
     */
    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.id().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
