package org.directpathguard.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.HostSurvey;
import org.directpathguard.plugin.HostFinder.Seen;
import org.directpathguard.vsphere.VsphereException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What the global view and the view of a cluster ask. */
@RestController
final class FleetAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HostFinder hosts;
    private final Fleet fleet;
    private final FleetSurveys surveys;

    FleetAnswers(HostFinder hosts, Fleet fleet, FleetSurveys surveys) {
        this.hosts = hosts;
        this.fleet = fleet;
        this.surveys = surveys;
    }

    @GetMapping("/plugin/api/fleet")
    FleetDocument fleet(@RequestAttribute(PluginGate.VISITS) List<Visit> visits)
            throws PluginRefusalException, VsphereException {
        List<Seen> seen = new ArrayList<>();
        for (Visit visit : visits) {
            seen.addAll(hosts.hosts(visit));
        }
        return document(seen);
    }

    @GetMapping("/plugin/api/vcenters/{vcenter}/clusters/{moid}")
    FleetDocument cluster(@RequestAttribute(PluginGate.VISITS) List<Visit> visits, @PathVariable String moid)
            throws PluginRefusalException, VsphereException {
        Visit visit = visits.get(0);
        List<String> members;
        try {
            members = visit.person().hostsOf(moid);
        } catch (VsphereException e) {
            throw new PluginRefusalException(
                    HttpStatus.NOT_FOUND,
                    "There is no such cluster, or you may not see it.",
                    "Choose the cluster in the inventory again.");
        }
        return document(hosts.hosts(visit, members));
    }

    private FleetDocument document(List<Seen> seen) throws VsphereException {
        // All of the fleet: summaries of hosts that are left out here would be forgotten.
        Map<String, HostSurvey> ready = surveys.summaries(fleet.hosts(), PATIENCE);
        List<HostLine> lines = new ArrayList<>();
        for (Seen one : seen) {
            lines.add(HostLine.of(
                    one.host(),
                    one.visit().vcenter().uuid(),
                    Optional.ofNullable(ready.get(one.host().id()))));
        }
        return FleetDocument.of(lines);
    }
}
