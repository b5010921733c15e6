package org.directpathguard.web;

import java.util.List;
import java.util.Locale;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.web.picture.Picture;
import org.directpathguard.web.picture.PictureTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A host, and what hangs on its devices. */
@Controller
class HostPages {

    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final Checker checker;
    private final MessageSource messages;

    HostPages(Fleet fleet, FleetSurveys surveys, Checker checker, MessageSource messages) {
        this.fleet = fleet;
        this.surveys = surveys;
        this.checker = checker;
        this.messages = messages;
    }

    @GetMapping("/hosts/{id}")
    String host(@PathVariable String id, Model model, Locale locale) {
        FleetHost host = find(id);
        HostScan scan = surveys.scan(host);
        model.addAttribute("host", HostView.of(host, scan));
        scan.topology()
                .map(topology -> Picture.of(topology, texts(locale)))
                .filter(picture -> !picture.isEmpty())
                .ifPresent(picture ->
                        model.addAttribute("picture", PictureView.of(picture, pictureAddress(host, List.of()))));
        return "host";
    }

    @GetMapping("/hosts/{id}/check")
    String check(
            @PathVariable String id, @RequestParam(defaultValue = "") List<String> device, Model model, Locale locale)
            throws InventoryException {
        FleetHost host = find(id);
        if (device.isEmpty()) {
            throw new NoVerdictException(
                    "No device is chosen.", "Go back to " + host.reference().name() + " and choose one or several.");
        }
        Verdict verdict = checker.check(snapshot(host), device, false);
        model.addAttribute("view", CheckView.of(host, CheckDocument.of(verdict)));
        model.addAttribute(
                "picture",
                PictureView.of(Picture.of(verdict.situation(), texts(locale)), pictureAddress(host, device)));
        return "check";
    }

    private FleetHost find(String id) {
        return fleet.host(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no host '" + id + "'.", "Choose one from the list of hosts."));
    }

    private HostSnapshot snapshot(FleetHost host) throws InventoryException {
        return host.snapshot().isPresent() ? host.snapshot().get() : fleet.refresh(host);
    }

    private PictureTexts texts(Locale locale) {
        return (key, arguments) -> messages.getMessage(key, arguments, locale);
    }

    private static String pictureAddress(FleetHost host, List<String> devices) {
        return UriComponentsBuilder.fromPath("/api/v1/hosts/{id}/topology.svg")
                .queryParam("device", devices.toArray())
                .buildAndExpand(host.id())
                .encode()
                .toUriString();
    }
}
