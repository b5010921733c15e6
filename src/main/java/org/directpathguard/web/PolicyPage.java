package org.directpathguard.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.Verdict;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.policy.SitePolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policy that is in force, where it comes from, and what it does to a host. */
@Controller
class PolicyPage {

    private final Policy policy;
    private final String file;
    private final Fleet fleet;
    private final FleetSurveys surveys;

    PolicyPage(Policy policy, @Value("${guard.policy:}") String file, Fleet fleet, FleetSurveys surveys) {
        this.policy = policy;
        this.file = file;
        this.fleet = fleet;
        this.surveys = surveys;
    }

    /**
     * A rule by default.
     *
     * @param id its id
     * @param title what it is about
     * @param severity how bad it is by default
     * @param lowerable whether a policy may lower it
     */
    record DefaultRule(String id, String title, String severity, boolean lowerable) {

        static DefaultRule of(RuleId rule) {
            return new DefaultRule(rule.id(), rule.title(), Words.of(rule.severity()), rule.lowerable());
        }
    }

    /**
     * A finding on a host, with what the policy made of it.
     *
     * @param address the function
     * @param rule the rule
     * @param title the finding
     * @param before its severity without the policy
     * @param after its severity with the policy
     */
    record Effect(String address, String rule, String title, String before, String after) {

        /** {@return true where the policy made a difference} */
        public boolean isChanged() {
            return !before.equals(after);
        }

        static Effect of(Verdict verdict, Finding finding) {
            String after = Words.of(finding.severity());
            return new Effect(
                    verdict.situation().request().devices().stream()
                            .sorted()
                            .findFirst()
                            .map(Object::toString)
                            .orElse(""),
                    finding.rule().id(),
                    finding.title(),
                    finding.originalSeverity().map(Words::of).orElse(after),
                    after);
        }
    }

    @GetMapping("/policy")
    String policy(@RequestParam(defaultValue = "") String host, Model model) {
        model.addAttribute("name", policy.name());
        model.addAttribute("file", file);
        model.addAttribute("entries", policy instanceof SitePolicy site ? site.describe() : List.of());
        model.addAttribute(
                "rules", Arrays.stream(RuleId.values()).map(DefaultRule::of).toList());
        model.addAttribute(
                "hosts",
                fleet.hosts().stream()
                        .sorted(Comparator.comparing(known -> known.reference().name()))
                        .toList());
        model.addAttribute("chosen", host);
        Optional<FleetHost> tested = host.isEmpty() ? Optional.empty() : fleet.host(host);
        model.addAttribute(
                "effects", tested.map(surveys::scan).map(PolicyPage::effects).orElse(List.of()));
        return "policy";
    }

    private static List<Effect> effects(HostScan scan) {
        return scan.devices().stream()
                .flatMap(verdict -> verdict.findings().stream().map(finding -> Effect.of(verdict, finding)))
                .toList();
    }
}
