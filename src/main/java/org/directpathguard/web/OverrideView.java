package org.directpathguard.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredDecision;
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
 * @param subject what it is about; empty where the page says so already
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
        boolean own,
        Optional<Subject> subject) {

    /**
     * What somebody is asked to agree to.
     *
     * @param host the host
     * @param devices the functions that would be given away
     * @param against what stands against it, of the findings that are to be lowered
     */
    record Subject(String host, List<CheckDocument.Device> devices, List<String> against) {

        static Subject of(StoredOverride override, StoredDecision decision, CheckDocument document) {
            return new Subject(
                    decision.hostName(),
                    document.requested(),
                    document.findings().stream()
                            .filter(finding -> override.rules().contains(finding.rule()))
                            .map(CheckDocument.Reason::title)
                            .toList());
        }
    }

    static OverrideView of(StoredOverride override, Caller reader) {
        return of(override, reader, Optional.empty());
    }

    static OverrideView of(StoredOverride override, Caller reader, Optional<Subject> subject) {
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
                own,
                subject);
    }
}
