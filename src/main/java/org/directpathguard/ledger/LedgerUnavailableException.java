package org.directpathguard.ledger;

import org.directpathguard.host.InventoryException;

/**
 * The ledger can't be read or written now: the database is gone, full or busy. Whatever was to be written is there whole or
 * not at all, and nobody may act as if it were there. Callers over the network get a 503.
 */
public final class LedgerUnavailableException extends InventoryException {

    private static final long serialVersionUID = 1L;

    LedgerUnavailableException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }

    LedgerUnavailableException(String problem, String nextStep) {
        super(problem, nextStep);
    }

    static LedgerUnavailableException because(Throwable cause) {
        return new LedgerUnavailableException(
                "The ledger's database does not answer, so nothing was recorded and nothing may be done.",
                "Look at the disk, the database and the network between, then repeat the call.",
                cause);
    }
}
