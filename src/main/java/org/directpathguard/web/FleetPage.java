package org.directpathguard.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.HostSurvey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every host, the armed ones on top. */
@Controller
class FleetPage {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final List<String> URGENCY = List.of("armed", "broken", "unknown", "judging", "ok");

    private final Fleet fleet;
    private final FleetSurveys surveys;

    FleetPage(Fleet fleet, FleetSurveys surveys) {
        this.fleet = fleet;
        this.surveys = surveys;
    }

    /**
     * One host in the list.
     *
     * @param id for its address
     * @param name its name
     * @param inventory where it belongs
     * @param status how it stands
     * @param stale whether the watcher has lost sight of it
     * @param note the worst finding, or why it could not be read
     * @param allowed devices that may be passed through
     * @param warned devices with a warning
     * @param blocked devices that must not be
     * @param given what is in passthrough, or about to be
     */
    record Row(
            String id,
            String name,
            String inventory,
            String status,
            boolean stale,
            String note,
            int allowed,
            int warned,
            int blocked,
            List<HostSurvey.Given> given) {

        static Row of(FleetHost host, Optional<HostSurvey> survey) {
            String problem = survey.flatMap(HostSurvey::problem)
                    .map(found -> found.what())
                    .orElse("");
            return new Row(
                    host.id(),
                    host.reference().name(),
                    host.inventory(),
                    survey.map(found -> found.status().id()).orElse("judging"),
                    host.stale(),
                    survey.flatMap(HostSurvey::headline).orElse(problem),
                    survey.map(HostSurvey::allowed).orElse(0),
                    survey.map(HostSurvey::warned).orElse(0),
                    survey.map(HostSurvey::blocked).orElse(0),
                    survey.map(HostSurvey::given).orElse(List.of()));
        }
    }

    @GetMapping("/")
    String fleet(Model model) {
        List<FleetHost> hosts = fleet.hosts();
        Map<String, HostSurvey> ready = surveys.summaries(hosts, PATIENCE);
        List<Row> rows = hosts.stream()
                .map(host -> Row.of(host, Optional.ofNullable(ready.get(host.id()))))
                .sorted(Comparator.comparingInt((Row row) -> URGENCY.indexOf(row.status()))
                        .thenComparing(Row::name))
                .toList();
        model.addAttribute("rows", rows);
        return "fleet";
    }
}
