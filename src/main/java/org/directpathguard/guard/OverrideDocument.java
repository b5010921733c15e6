package org.directpathguard.guard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.ledger.StoredOverride;

/**
 * An override.
 *
 * @param schema kind and version
 * @param id for the other calls
 * @param checkId the decision it is about
 * @param state where it stands: waiting for approval, approved, used up or past its time
 * @param rules ids of the rules whose findings it lowers to WARN
 * @param reason why
 * @param changeId number of the change
 * @param fingerprint digest of the evidence it is bound to
 * @param requester who asked
 * @param requestedAt when
 * @param expiresAt until when it may be used
 * @param approver who agreed
 * @param approvedAt when
 * @param usedBy who used it
 * @param usedAt when
 */
public record OverrideDocument(
        String schema,
        String id,
        String checkId,
        String state,
        List<String> rules,
        String reason,
        Optional<String> changeId,
        String fingerprint,
        String requester,
        Instant requestedAt,
        Instant expiresAt,
        Optional<String> approver,
        Optional<Instant> approvedAt,
        Optional<String> usedBy,
        Optional<Instant> usedAt) {

    /**
     * Writes an override down.
     *
     * @param stored the override
     * @param now what time it is
     * @return the document
     */
    public static OverrideDocument of(StoredOverride stored, Instant now) {
        return new OverrideDocument(
                "directpath-guard/override/1",
                stored.id(),
                stored.checkId(),
                stored.state(now).name().toLowerCase(Locale.ROOT),
                stored.rules(),
                stored.reason(),
                stored.changeId(),
                stored.fingerprint(),
                stored.requester(),
                stored.requestedAt(),
                stored.expiresAt(),
                stored.approver(),
                stored.approvedAt(),
                stored.usedBy(),
                stored.usedAt());
    }
}
