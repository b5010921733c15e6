package org.directpathguard.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.guard.OverrideDesk;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Callers;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.plugin.HostFinder.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions from BLOCK: one person asks, another agrees, each by a privilege of vCenter on the host. */
@RestController
@RequestMapping("/plugin/api/vcenters/{vcenter}/hosts/{moid}")
final class OverrideAnswers {

    private static final int LONGEST_REASON = 2000;
    private static final int MOST = 100;

    private final HostFinder hosts;
    private final HostChecks checks;
    private final Decisions decisions;
    private final Overrides overrides;
    private final OverrideDesk desk;

    OverrideAnswers(HostFinder hosts, HostChecks checks, Decisions decisions, Overrides overrides, OverrideDesk desk) {
        this.hosts = hosts;
        this.checks = checks;
        this.decisions = decisions;
        this.overrides = overrides;
        this.desk = desk;
    }

    /**
     * A wish for an exception.
     *
     * @param reason why
     */
    record Wish(Optional<String> reason) {}

    /**
     * The exceptions that can still be approved or used.
     *
     * @param overrides the newest first
     */
    record Answer(List<OverrideDocument> overrides) {}

    @GetMapping("/overrides")
    Answer open(@RequestAttribute(PluginGate.VISITS) List<Visit> visits, @PathVariable String moid)
            throws PluginRefusalException, LedgerUnavailableException {
        Seen seen = hosts.host(visits.get(0), moid);
        Instant now = Instant.now();
        List<OverrideDocument> open = new ArrayList<>();
        for (StoredOverride override : overrides.newest(MOST)) {
            boolean counts = switch (override.state(now)) {
                case REQUESTED, APPROVED -> true;
                case USED, EXPIRED -> false;
            };
            if (counts) {
                decisions
                        .find(override.checkId())
                        .filter(decision -> HostChecks.isOf(decision, seen))
                        .ifPresent(decision -> open.add(document(override, decision, seen)));
            }
        }
        return new Answer(open);
    }

    @PostMapping("/checks/{check}/override")
    OverrideDocument request(
            @RequestAttribute(PluginGate.VISITS) List<Visit> visits,
            @PathVariable String moid,
            @PathVariable String check,
            @RequestBody Wish wish)
            throws PluginRefusalException, InventoryException {
        Seen seen = hosts.host(visits.get(0), moid);
        seen.require(Privilege.OVERRIDE);
        StoredDecision decision = checks.check(seen, check);
        String reason = wish.reason().orElse("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new PluginRefusalException(
                    HttpStatus.BAD_REQUEST,
                    "An exception needs a reason of at most " + LONGEST_REASON + " characters.",
                    "Say in a sentence why this host may be changed although it would lose what the check names.");
        }
        StoredOverride asked = desk.request(
                decision, reason, Optional.empty(), Callers.current().name());
        return document(asked, decision, seen);
    }

    @PostMapping("/overrides/{id}/approve")
    OverrideDocument approve(
            @RequestAttribute(PluginGate.VISITS) List<Visit> visits, @PathVariable String moid, @PathVariable String id)
            throws PluginRefusalException, InventoryException {
        Seen seen = hosts.host(visits.get(0), moid);
        seen.require(Privilege.APPROVE);
        StoredOverride asked = overrides
                .find(id)
                .orElseThrow(() -> new PluginRefusalException(
                        HttpStatus.NOT_FOUND, "There is no such exception of this host.", "Open the view anew."));
        // The privilege counts on this host only, so the exception has to be about it.
        StoredDecision decision = checks.check(seen, asked.checkId());
        return document(overrides.approve(id, Callers.current().name()), decision, seen);
    }

    private static OverrideDocument document(StoredOverride override, StoredDecision decision, Seen seen) {
        return OverrideDocument.of(
                override, decision, Callers.current().name(), seen.held().contains(Privilege.APPROVE), Instant.now());
    }
}
