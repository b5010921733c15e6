package org.directpathguard.web;

import java.util.List;
import java.util.Locale;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.TogglePart;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.KnownHost;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A host, and what hangs on its devices. */
@Controller
class HostPages {

    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final Checker checker;
    private final Pictures pictures;
    private final HostHistory history;

    HostPages(Fleet fleet, FleetSurveys surveys, Checker checker, Pictures pictures, HostHistory history) {
        this.fleet = fleet;
        this.surveys = surveys;
        this.checker = checker;
        this.pictures = pictures;
        this.history = history;
    }

    @GetMapping("/hosts/{id}")
    String host(@PathVariable String id, Model model, Locale locale) {
        FleetHost host = find(id);
        HostScan scan = surveys.scan(host);
        model.addAttribute("host", HostView.of(host, scan));
        model.addAttribute("toggle", TogglePart.of(fleet.toggleHolders(host)));
        model.addAttribute("history", history.of(host.reference().name()));
        scan.topology()
                .flatMap(topology -> pictures.of(host.id(), topology, locale))
                .ifPresent(picture -> model.addAttribute("picture", picture));
        return "host";
    }

    @PostMapping("/hosts/{id}/refresh")
    String refresh(@PathVariable String id, RedirectAttributes next) throws InventoryException {
        FleetHost host = find(id);
        fleet.refresh(host);
        next.addFlashAttribute("done", "host.refreshed");
        next.addAttribute("id", host.id());
        return "redirect:/hosts/{id}";
    }

    @GetMapping("/hosts/{id}/check")
    String check(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> device, Model model, Locale locale)
            throws InventoryException {
        judge(id, device, model, locale);
        return "check";
    }

    @GetMapping("/hosts/{id}/ticket")
    String ticket(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> device, Model model, Locale locale)
            throws InventoryException {
        judge(id, device, model, locale);
        return "ticket";
    }

    private void judge(String id, List<String> devices, Model model, Locale locale) throws InventoryException {
        FleetHost host = find(id);
        if (devices.isEmpty()) {
            throw new NoVerdictException(
                    "No device is chosen.", "Go back to " + host.reference().name() + " and choose one or several.");
        }
        KnownHost known = fleet.known(host);
        Verdict verdict = checker.check(known.snapshot(), devices, false, known.freshness());
        model.addAttribute("view", CheckView.of(host, CheckDocument.of(verdict)));
        pictures.of(host.id(), verdict, locale).ifPresent(picture -> model.addAttribute("picture", picture));
    }

    private FleetHost find(String id) {
        return fleet.host(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no host '" + id + "'.", "Choose one from the list of hosts."));
    }
}
