package org.directpathguard.web;

import java.time.Instant;
import java.util.List;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.rules.Decision;

/**
 * A stored decision, and what its reader may do with it.
 *
 * @param id the id of the check
 * @param enable whether passthrough is to be turned on
 * @param time when it was made
 * @param expires until when it may be acted upon
 * @param requester who asked
 * @param overrides its overrides, the newest first
 * @param expired whether it is too late
 * @param blocked whether the verdict stands against it, and no override allows it
 * @param mayApply whether the reader may make the change
 * @param mayOverride whether the reader may ask for an override
 * @param mayVerify whether the reader may have it verified
 * @param identified whether the reader has signed in
 */
record DecisionView(
        String id,
        boolean enable,
        Moment time,
        Moment expires,
        String requester,
        List<OverrideView> overrides,
        boolean expired,
        boolean blocked,
        boolean mayApply,
        boolean mayOverride,
        boolean mayVerify,
        boolean identified) {

    static DecisionView of(StoredDecision stored, JudgedRequest judged, List<StoredOverride> all, Caller reader) {
        List<OverrideView> overrides =
                all.stream().map(known -> OverrideView.of(known, reader)).toList();
        boolean expired = !Instant.now().isBefore(stored.expiresAt());
        boolean allowed = overrides.stream().anyMatch(known -> known.state().equals("approved"));
        boolean open = overrides.stream()
                .anyMatch(known ->
                        known.state().equals("approved") || known.state().equals("requested"));
        boolean blocked = stored.decision() == Decision.BLOCK && !allowed;
        return new DecisionView(
                stored.id(),
                judged.enable(),
                new Moment(stored.time()),
                new Moment(stored.expiresAt()),
                stored.requester(),
                overrides,
                expired,
                blocked,
                !expired && !blocked && reader.may(Scope.APPLY),
                !expired && blocked && !open && reader.may(Scope.OVERRIDE),
                reader.may(Scope.CHECK),
                reader.isIdentified());
    }
}
