package org.directpathguard.web;

import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way back for a host that has lost its footing, or is about to. */
@Controller
class RepairPage {

    private final Fleet fleet;
    private final FleetSurveys surveys;

    RepairPage(Fleet fleet, FleetSurveys surveys) {
        this.fleet = fleet;
        this.surveys = surveys;
    }

    @GetMapping("/hosts/{id}/repair")
    String repair(@PathVariable String id, Model model) {
        FleetHost host = fleet.host(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no host '" + id + "'.", "Choose one from the list of hosts."));
        model.addAttribute("guide", RepairGuide.of(host, surveys.scan(host)));
        return "repair";
    }
}
