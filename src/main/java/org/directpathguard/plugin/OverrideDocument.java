package org.directpathguard.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;

/**
 * An exception that was asked for, as the views of a host show it.
 *
 * @param id its id
 * @param check the check it is about
 * @param state where it stands: requested, approved, used or expired, in small letters
 * @param devices addresses of the functions that would be given away
 * @param headline the worst that the check found
 * @param rules ids of the rules it lowers
 * @param reason why, in the requester's words
 * @param requester who asked
 * @param requestedAt when
 * @param expiresAt until when it may be used
 * @param approver who agreed
 * @param own whether the reader asked for it
 * @param approvable whether the reader may agree to it
 */
record OverrideDocument(
        String id,
        String check,
        String state,
        List<String> devices,
        Optional<String> headline,
        List<String> rules,
        String reason,
        String requester,
        Instant requestedAt,
        Instant expiresAt,
        Optional<String> approver,
        boolean own,
        boolean approvable) {

    static OverrideDocument of(
            StoredOverride override, StoredDecision decision, String reader, boolean mayApprove, Instant now) {
        StoredOverride.State state = override.state(now);
        CheckDocument document = JudgedRequest.of(decision).document();
        boolean own = override.requester().equalsIgnoreCase(reader);
        return new OverrideDocument(
                override.id(),
                override.checkId(),
                state.name().toLowerCase(Locale.ROOT),
                document.requested().stream().map(CheckDocument.Device::address).toList(),
                document.findings().stream().map(CheckDocument.Reason::title).findFirst(),
                override.rules(),
                override.reason(),
                override.requester(),
                override.requestedAt(),
                override.expiresAt(),
                override.approver(),
                own,
                mayApprove && !own && state == StoredOverride.State.REQUESTED);
    }
}
