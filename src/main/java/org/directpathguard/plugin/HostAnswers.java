package org.directpathguard.plugin;

import java.util.List;
import java.util.Locale;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.plugin.HostFinder.Seen;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.web.picture.Orientation;
import org.directpathguard.web.picture.Picture;
import org.directpathguard.web.picture.PictureTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the views of a host ask. */
@RestController
@RequestMapping("/plugin/api/vcenters/{vcenter}/hosts/{moid}")
final class HostAnswers {

    private final HostFinder hosts;
    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final Checker checker;
    private final MessageSource messages;

    HostAnswers(HostFinder hosts, Fleet fleet, FleetSurveys surveys, Checker checker, MessageSource messages) {
        this.hosts = hosts;
        this.fleet = fleet;
        this.surveys = surveys;
        this.checker = checker;
        this.messages = messages;
    }

    @GetMapping
    HostViewDocument host(@RequestAttribute(PluginGate.VISITS) List<Visit> visits, @PathVariable String moid)
            throws PluginRefusalException, VsphereException {
        Visit visit = visits.get(0);
        Seen seen = hosts.host(visit, moid);
        return HostViewDocument.of(seen, visit.vcenter().uuid(), surveys.scan(seen.host()));
    }

    /** The same picture as on the service's own pages; with devices, what falls with them. */
    @GetMapping(path = "/picture", produces = "image/svg+xml")
    ResponseEntity<String> picture(
            @RequestAttribute(PluginGate.VISITS) List<Visit> visits,
            @PathVariable String moid,
            @RequestParam(defaultValue = "") List<String> device,
            @RequestParam(defaultValue = "false") boolean down,
            Locale locale)
            throws PluginRefusalException, InventoryException {
        FleetHost host = hosts.host(visits.get(0), moid).host();
        HostSnapshot snapshot = host.snapshot().isPresent() ? host.snapshot().get() : fleet.refresh(host);
        PictureTexts texts = (key, arguments) -> messages.getMessage(key, arguments, locale);
        Picture picture = device.isEmpty()
                ? Picture.of(HostTopology.of(snapshot), texts)
                : Picture.of(checker.check(snapshot, device, false).situation(), texts);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .body(picture.svg(down ? Orientation.DOWN : Orientation.ACROSS));
    }
}
