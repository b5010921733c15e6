package org.directpathguard.check;

import java.util.List;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Situation;

/**
 * The answer to a request, with everything it stands on.
 *
 * @param decision the worst severity
 * @param situation the host, the request and what is lost
 * @param findings the reasons, the worst first
 * @param impact what is lost, by name
 * @param boot where the boot disk is
 * @param fingerprint of the evidence: the same as long as nothing changes that the verdict stands on
 * @param policy name of the policy that was applied
 * @param freshness whether the evidence can be taken for what is so now
 */
public record Verdict(
        Decision decision,
        Situation situation,
        List<Finding> findings,
        Impact impact,
        BootVerdict boot,
        String fingerprint,
        String policy,
        Freshness freshness) {

    /** Copies the list. */
    public Verdict {
        findings = List.copyOf(findings);
    }
}
