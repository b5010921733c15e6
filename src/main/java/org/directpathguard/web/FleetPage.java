package org.directpathguard.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.directpathguard.inventory.Fleet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Every host, the armed ones on top; to look at, to search, to take away, and live. */
@Controller
class FleetPage {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_OF_EXPORTS = Duration.ofSeconds(30);

    private final Fleet fleet;
    private final FleetRows rows;
    private final FleetPulse pulse;

    FleetPage(Fleet fleet, FleetRows rows, FleetPulse pulse) {
        this.fleet = fleet;
        this.rows = rows;
        this.pulse = pulse;
    }

    @GetMapping("/")
    String fleet(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("view", FleetView.of(FleetQuery.of(parameters), rows.all(PATIENCE), fleet.inventories()));
        return "fleet";
    }

    @GetMapping(path = "/fleet/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return pulse.open();
    }

    @GetMapping("/fleet.csv")
    ResponseEntity<byte[]> table(@RequestParam Map<String, String> parameters) {
        return download("directpath-guard-hosts.csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(FleetExport.csv(chosen(FleetQuery.of(parameters))).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/fleet.json")
    ResponseEntity<FleetExport> document(@RequestParam Map<String, String> parameters) {
        return download("directpath-guard-hosts.json", MediaType.APPLICATION_JSON)
                .body(FleetExport.of(chosen(FleetQuery.of(parameters))));
    }

    private List<FleetRow> chosen(FleetQuery query) {
        return rows.all(PATIENCE_OF_EXPORTS).stream()
                .filter(query.withoutStatus())
                .filter(query::covers)
                .sorted(query.sort().order(query.backwards()))
                .toList();
    }

    private static ResponseEntity.BodyBuilder download(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
