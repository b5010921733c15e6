package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, up to a sensible number. */
final class Findings {

    private final List<AuditFinding> found = new ArrayList<>();

    Findings() {}

    void add(AuditFinding finding) {
        if (found.size() < AuditReport.MOST) {
            found.add(finding);
        }
    }

    void at(long sequence, String problem) {
        add(AuditFinding.at(sequence, problem));
    }

    void of(String place, String problem) {
        add(new AuditFinding(place, problem));
    }

    List<AuditFinding> all() {
        return found;
    }
}
