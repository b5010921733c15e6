package org.directpathguard.ledger;

import java.util.List;

/**
 * What an audit found.
 *
 * @param entries how many entries there are
 * @param head hash of the last one
 * @param root RFC 6962 root over all of them
 * @param checkpoints how many checkpoints they were compared with
 * @param anchors how many of these came from outside of the database
 * @param findings what is wrong, in the order of the chain; empty if nothing is
 */
public record AuditReport(
        long entries, String head, String root, int checkpoints, int anchors, List<AuditFinding> findings) {

    /** The most findings that a report lists. */
    public static final int MOST = 1000;

    /** Copies the findings. */
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /**
     * The report with other findings.
     *
     * @param found what is wrong
     * @return the changed report
     */
    public AuditReport with(List<AuditFinding> found) {
        return new AuditReport(entries, head, root, checkpoints, anchors, found);
    }

    /** {@return true when nothing is wrong} */
    public boolean isIntact() {
        return findings.isEmpty();
    }
}
