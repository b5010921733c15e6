package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.HostSurvey;
import org.directpathguard.inventory.InventoryStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The inventory with its verdicts. */
@RestController
class HostsController {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final HostLookup hosts;

    HostsController(Fleet fleet, FleetSurveys surveys, HostLookup hosts) {
        this.fleet = fleet;
        this.surveys = surveys;
        this.hosts = hosts;
    }

    /**
     * All hosts.
     *
     * @param schema kind and version
     * @param inventories how each inventory's connection stands
     * @param hosts the hosts
     */
    record HostList(String schema, List<InventoryStatus> inventories, List<HostLine> hosts) {}

    /**
     * One host in a list.
     *
     * @param id for the other calls
     * @param inventory where it belongs
     * @param name its name
     * @param moid managed object id
     * @param uuid hardware UUID
     * @param status {@code ok}, {@code armed}, {@code broken}, {@code unknown}; {@code judging} while it is not ready
     * @param stale whether the watcher has lost sight of it
     * @param readAt when it was read
     * @param survey what is known of its devices
     */
    record HostLine(
            String id,
            String inventory,
            String name,
            String moid,
            Optional<String> uuid,
            String status,
            boolean stale,
            Optional<Instant> readAt,
            Optional<HostSurvey> survey) {}

    /**
     * One host with all its verdicts.
     *
     * @param schema kind and version
     * @param id for the other calls
     * @param inventory where it belongs
     * @param readAt when it was read
     * @param part the survey, which says whether the watcher has lost sight of the host
     */
    record HostDocument(
            String schema,
            String id,
            String inventory,
            Optional<Instant> readAt,
            @JsonUnwrapped ScanDocument.HostPart part) {}

    /**
     * The devices of a host.
     *
     * @param schema kind and version
     * @param devices a check document without host for each function that can be or is passed through
     */
    record DeviceList(String schema, List<CheckDocument> devices) {}

    @Operation(summary = "Every host with its status")
    @GetMapping("/api/v1/hosts")
    HostList hosts() {
        List<FleetHost> all = fleet.hosts();
        Map<String, HostSurvey> ready = surveys.summaries(all, PATIENCE);
        return new HostList(
                "directpath-guard/hosts/1",
                fleet.inventories(),
                all.stream().map(host -> line(host, ready)).toList());
    }

    @Operation(summary = "One host with the verdict of each of its devices")
    @GetMapping("/api/v1/hosts/{id}")
    HostDocument host(@PathVariable String id) throws ApiProblemException {
        FleetHost host = hosts.byId(id);
        return new HostDocument("directpath-guard/host/1", host.id(), host.inventory(), host.readAt(), part(host));
    }

    @Operation(summary = "The devices of a host, each with its verdict")
    @GetMapping("/api/v1/hosts/{id}/devices")
    DeviceList devices(@PathVariable String id) throws ApiProblemException {
        return new DeviceList("directpath-guard/devices/1", part(hosts.byId(id)).devices());
    }

    @Operation(summary = "The survey of the whole fleet")
    @GetMapping("/api/v1/scan")
    ScanDocument scan() {
        return ScanDocument.ofParts(fleet.hosts().stream().map(this::part).toList());
    }

    private ScanDocument.HostPart part(FleetHost host) {
        return ScanDocument.part(surveys.scan(host), host.freshness(), fleet.toggleHolders(host));
    }

    private static HostLine line(FleetHost host, Map<String, HostSurvey> ready) {
        Optional<HostSurvey> survey = Optional.ofNullable(ready.get(host.id()));
        return new HostLine(
                host.id(),
                host.inventory(),
                host.reference().name(),
                host.reference().moid(),
                host.reference().uuid(),
                survey.map(found -> found.status().name().toLowerCase(Locale.ROOT))
                        .orElse("judging"),
                host.stale(),
                host.readAt(),
                survey);
    }
}
