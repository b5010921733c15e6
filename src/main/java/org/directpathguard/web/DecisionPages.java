package org.directpathguard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.guard.Question;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.KnownHost;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that were handed out: what was answered, and what may be done with it. */
@Controller
class DecisionPages {

    private static final int OVERRIDES_SHOWN = 100;

    private final Fleet fleet;
    private final Checker checker;
    private final DecisionDesk desk;
    private final Decisions decisions;
    private final Overrides overrides;
    private final Pictures pictures;

    DecisionPages(
            Fleet fleet,
            Checker checker,
            DecisionDesk desk,
            Decisions decisions,
            Overrides overrides,
            Pictures pictures) {
        this.fleet = fleet;
        this.checker = checker;
        this.desk = desk;
        this.decisions = decisions;
        this.overrides = overrides;
        this.pictures = pictures;
    }

    @PostMapping("/hosts/{id}/decide")
    String decide(
            @PathVariable String id,
            @RequestParam List<String> device,
            @RequestParam(defaultValue = "true") boolean enable,
            RedirectAttributes next)
            throws InventoryException {
        Permission.require(Scope.CHECK);
        FleetHost host = fleet.host(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no host '" + id + "'.", "Choose one from the list of hosts."));
        KnownHost known = fleet.known(host);
        Verdict verdict = checker.check(known.snapshot(), device, !enable, known.freshness());
        HandedOut answer = desk.handOut(
                verdict,
                host,
                new Question(
                        enable,
                        Optional.empty(),
                        Optional.empty(),
                        Callers.current().auditName()));
        next.addAttribute("decision", answer.stored().id());
        return "redirect:/decisions/{decision}";
    }

    @GetMapping("/decisions/{id}")
    String decision(@PathVariable String id, Model model, Locale locale) throws InventoryException {
        StoredDecision stored = find(decisions, id);
        JudgedRequest judged = JudgedRequest.of(stored);
        String hostId = stored.vcenter().orElse("") + "~" + stored.hostMoid();
        model.addAttribute("view", CheckView.of(hostId, stored.hostName(), judged.enable(), judged.document()));
        model.addAttribute("decision", DecisionView.of(stored, judged, overrides.ofCheck(id), Callers.current()));
        model.addAttribute("on", isOn(hostId, judged));
        picture(hostId, judged, locale).ifPresent(picture -> model.addAttribute("picture", picture));
        return "decision";
    }

    private boolean isOn(String hostId, JudgedRequest judged) {
        return fleet.host(hostId).flatMap(FleetHost::snapshot).stream()
                .flatMap(snapshot -> snapshot.pci().passthrough().orElse(List.of()).stream())
                .anyMatch(row -> row.enabled().isYes()
                        && judged.devices().contains(row.address().toString()));
    }

    /** The picture shows the host as it is now; without the host there is none. */
    private Optional<PictureView> picture(String hostId, JudgedRequest judged, Locale locale) {
        Optional<FleetHost> host = fleet.host(hostId);
        if (host.isEmpty() || host.get().snapshot().isEmpty()) {
            return Optional.empty();
        }
        try {
            Verdict now = checker.check(host.get().snapshot().get(), judged.devices(), !judged.enable());
            return pictures.of(hostId, now, locale);
        } catch (InventoryException gone) {
            return Optional.empty();
        }
    }

    @GetMapping("/overrides")
    String overrides(Model model) throws InventoryException {
        Permission.requireIdentity();
        List<OverrideView> shown = new ArrayList<>();
        for (StoredOverride known : overrides.newest(OVERRIDES_SHOWN)) {
            shown.add(OverrideView.of(known, Callers.current(), subject(known)));
        }
        model.addAttribute("overrides", shown);
        return "overrides";
    }

    /** Nobody agrees to what is not said: host, devices and what stands against it are in the decision. */
    private Optional<OverrideView.Subject> subject(StoredOverride override) throws InventoryException {
        Optional<StoredDecision> stored = decisions.find(override.checkId());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OverrideView.Subject.of(
                    override, stored.get(), JudgedRequest.of(stored.get()).document()));
        } catch (IllegalStateException damaged) { // its own page says so; the other overrides are shown all the same
            return Optional.empty();
        }
    }

    static StoredDecision find(Decisions decisions, String id) throws LedgerUnavailableException {
        return decisions
                .find(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no decision '" + id + "'.", "Choose one from the list of decisions."));
    }
}
