package org.directpathguard.guard;

import java.util.List;
import java.util.Optional;

/**
 * What became of a change.
 *
 * @param result {@code applied}, or {@code unchanged} when nothing had to be sent
 * @param before the flags before
 * @param after the flags as they were read back
 * @param backup the configuration as it was before
 * @param ledgerEntry place of the outcome in the ledger
 * @param notes what whoever asked has to know, in sentences
 */
public record ApplyOutcome(
        String result,
        List<FlagState> before,
        List<FlagState> after,
        Optional<StoredBackup> backup,
        long ledgerEntry,
        List<String> notes) {

    /** The flags were set and read back. */
    public static final String APPLIED = "applied";
    /** The flags were so already. */
    public static final String UNCHANGED = "unchanged";

    /** Copies the lists. */
    public ApplyOutcome {
        before = List.copyOf(before);
        after = List.copyOf(after);
        notes = List.copyOf(notes);
    }
}
