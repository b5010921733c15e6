package org.directpathguard.ledger;

/**
 * Something in the ledger that nobody of this service wrote.
 *
 * @param place the entry's place, or the id of the row that contradicts the chain
 * @param problem what is the matter, one sentence
 */
public record AuditFinding(String place, String problem) {

    static AuditFinding at(long sequence, String problem) {
        return new AuditFinding("entry " + sequence, problem);
    }
}
