package org.directpathguard.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.HostSurvey;
import org.springframework.stereotype.Component;

/** Every host of the fleet as a line, judged as far as there was time. */
@Component
class FleetRows {

    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final FleetPulse pulse;

    FleetRows(Fleet fleet, FleetSurveys surveys, FleetPulse pulse) {
        this.fleet = fleet;
        this.surveys = surveys;
        this.pulse = pulse;
    }

    List<FleetRow> all(Duration patience) {
        List<FleetHost> hosts = fleet.hosts();
        Map<String, HostSurvey> ready = surveys.summaries(hosts, patience);
        return hosts.stream()
                .map(host -> FleetRow.of(host, Optional.ofNullable(ready.get(host.id())), pulse.since(host.id())))
                .toList();
    }
}
