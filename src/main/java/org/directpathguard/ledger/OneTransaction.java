package org.directpathguard.ledger;

import java.time.Duration;
import java.time.Instant;

/** Whether a row and an entry were written together. */
final class OneTransaction {

    /** A transaction may wait for others between the two. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private OneTransaction() {}

    static boolean wrote(Instant row, LedgerEntry entry) {
        return Duration.between(row, entry.time()).abs().compareTo(LONGEST) < 0;
    }
}
