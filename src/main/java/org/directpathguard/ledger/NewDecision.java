package org.directpathguard.ledger;

import java.time.Instant;
import java.util.Optional;
import org.directpathguard.rules.Decision;

/**
 * A verdict that is to be stored before it is handed out.
 *
 * @param id the id of the check, see {@link Decisions#newId()}
 * @param expiresAt until when it may be acted upon
 * @param decision the answer
 * @param hostName the host
 * @param hostMoid its managed object id
 * @param vcenter the inventory it was read through
 * @param requester who asked
 * @param changeId number of the change
 * @param policy name and version of the policy
 * @param fingerprint digest of the evidence
 * @param document the check document, as JSON text
 */
public record NewDecision(
        String id,
        Instant expiresAt,
        Decision decision,
        String hostName,
        String hostMoid,
        Optional<String> vcenter,
        String requester,
        Optional<String> changeId,
        String policy,
        String fingerprint,
        String document) {

    /** Makes names fit for one line. */
    public NewDecision {
        hostName = PlainLine.of(hostName);
        hostMoid = PlainLine.of(hostMoid);
        vcenter = vcenter.map(PlainLine::of);
        requester = PlainLine.of(requester);
        changeId = changeId.map(PlainLine::of);
        policy = PlainLine.of(policy);
        document = PlainLine.whole(document);
    }
}
