package org.directpathguard.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.rules.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verdict that was handed out, with the document byte by byte as it was sent.
 *
 * @param id the id of the check
 * @param sequence its place in the ledger
 * @param time when it was recorded
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
public record StoredDecision(
        String id,
        long sequence,
        Instant time,
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

    private static final JsonMapper READER = new JsonMapper();

    /** {@return addresses of the functions that were asked for; empty if the document does not tell} */
    public List<String> devices() {
        try {
            List<String> addresses = new ArrayList<>();
            READER.readTree(document)
                    .path("requested")
                    .forEach(device ->
                            addresses.add(PlainLine.of(device.path("address").asString(""))));
            return List.copyOf(addresses);
        } catch (JacksonException damaged) {
            return List.of(); // an audit tells
        }
    }

    /** As the database keeps it: times in milliseconds. */
    static StoredDecision of(NewDecision fresh, LedgerEntry entry) {
        return new StoredDecision(
                fresh.id(),
                entry.sequence(),
                entry.time(),
                fresh.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                fresh.decision(),
                fresh.hostName(),
                fresh.hostMoid(),
                fresh.vcenter(),
                fresh.requester(),
                fresh.changeId(),
                fresh.policy(),
                fresh.fingerprint(),
                fresh.document());
    }
}
