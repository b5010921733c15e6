package org.directpathguard.ledger;

import java.io.IOException;

/** Takes the entries of an export. */
@FunctionalInterface
public interface AuditWriter {

    /**
     * Takes one.
     *
     * @param entry the entry
     * @throws IOException if it can't be written
     */
    void write(LedgerEntry entry) throws IOException;
}
