package org.directpathguard.check;

import java.util.List;
import java.util.Optional;
import org.directpathguard.rules.Evidence;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.ObjectReference;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;

/** Says that a verdict stands on old evidence: what has changed since is unknown, and unknown is never safe. */
final class StaleEvidence {

    private StaleEvidence() {}

    static Finding finding(Situation situation, Freshness freshness) {
        String name = situation.snapshot().identity().name();
        return new Finding(
                RuleId.EVIDENCE_INCOMPLETE,
                // Turning passthrough off is never blocked.
                situation.request().disable() ? Severity.WARN : Severity.BLOCK,
                Optional.empty(),
                RuleId.EVIDENCE_INCOMPLETE.lowerable(),
                "What is known about " + name + " is old",
                freshness.reason().orElse("") + " The host may stand on other disks by now.",
                "Read the host again, then ask again.",
                List.of(new Evidence(
                        situation.snapshot().origin().displayName(),
                        "evidenceTime",
                        situation.snapshot().evidenceTime().toString())),
                List.of(new ObjectReference(
                        "host", situation.snapshot().identity().moid(), name)));
    }
}
