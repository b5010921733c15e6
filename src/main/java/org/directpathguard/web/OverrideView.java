package org.directpathguard.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredOverride;

/**
 * An override as pages show it.
 *
 * @param id its id
 * @param checkId the decision it is about
 * @param state how it stands, as message keys call it
 * @param reason why
 * @param rules what it lowers
 * @param requester who asked
 * @param requestedAt when
 * @param approver who agreed, may be empty
 * @param expires until when it counts
 * @param approvable whether the reader may approve it
 * @param own whether the reader asked for it
 */
record OverrideView(
        String id,
        String checkId,
        String state,
        String reason,
        List<String> rules,
        String requester,
        Moment requestedAt,
        String approver,
        Moment expires,
        boolean approvable,
        boolean own) {

    static OverrideView of(StoredOverride override, Caller reader) {
        StoredOverride.State state = override.state(Instant.now());
        boolean own = override.requester().equalsIgnoreCase(reader.name());
        return new OverrideView(
                override.id(),
                override.checkId(),
                state.name().toLowerCase(Locale.ROOT),
                override.reason(),
                override.rules(),
                override.requester(),
                new Moment(override.requestedAt()),
                override.approver().orElse(""),
                new Moment(override.expiresAt()),
                state == StoredOverride.State.REQUESTED && !own && reader.may(Scope.APPROVE),
                own);
    }
}
