package org.directpathguard.check;

import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Tristate;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.RebindSupport;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;
import org.directpathguard.rules.WayOut;

/** How the change is made on this host, or why it is not. */
final class ImplementationPlan {

    private final Situation situation;
    private final Decision decision;
    private final List<Finding> findings;
    private final ToggleWords words;

    ImplementationPlan(Situation situation, Decision decision, List<Finding> findings) {
        this.situation = situation;
        this.decision = decision;
        this.findings = findings;
        this.words = new ToggleWords(situation);
    }

    String text() {
        if (situation.request().disable()) {
            return disabling();
        }
        return decision == Decision.BLOCK ? refusing() : enabling();
    }

    private String refusing() {
        Steps steps = new Steps()
                .add("Do not make this change. The verdict is BLOCK for " + words.devices() + " on " + words.host()
                        + ".");
        of(Severity.BLOCK).forEach(finding -> steps.add("%s. %s".formatted(finding.title(), orAsk(finding.action()))));
        return steps.add("When that is done, check again: " + words.checkCommand()
                        + ". The plan of the new verdict replaces this one.")
                .add("If it has to happen all the same, a second person has to approve an override of this very"
                        + " verdict; toggling past it is not a way.")
                .toString();
    }

    private String enabling() {
        Tristate atOnce = RebindSupport.of(situation.snapshot());
        Steps steps = new Steps()
                .add("On the day, check again: " + words.checkCommand() + ". Go on only if the verdict still is "
                        + decision + " and nothing new is named.");
        of(Severity.WARN)
                .forEach(finding -> steps.add(
                        "Before it, settle this warning: %s. %s".formatted(finding.title(), orAsk(finding.action()))));
        return steps.add("Save the configuration of " + words.host()
                        + ": vim-cmd hostsvc/firmware/backup_config, and download the bundle to another machine.")
                .add("Put " + words.host() + " into maintenance mode, so that no machine runs on it.")
                .add("Turn passthrough on for exactly " + words.devices() + ": " + words.toggle(true) + ".")
                .addIf(
                        atOnce.mayBe(),
                        "On this host the change may take effect at once. The API takes applyNow=false; a client that"
                                + " can not send it may take the device away before the restart.")
                .add("Read back: " + words.readBack() + " has to name " + words.devices()
                        + " and nothing else that is new.")
                .add("Restart " + words.host() + ", then work through the test plan before it leaves maintenance mode.")
                .toString();
    }

    private String disabling() {
        boolean broken = Footing.of(situation.topology()).isLost();
        return new Steps()
                .add("Turn passthrough off for exactly " + words.devices() + ": " + words.toggle(false) + ".")
                .add("Read back: " + words.readBack() + " must not name " + words.devices() + " as enabled any more.")
                .addIf(
                        broken,
                        "This host has lost its footing: turning the flag off will not survive its restart. "
                                + WayOut.of(situation.snapshot()))
                .addIf(!broken, "Restart " + words.host() + " for the hypervisor to take the devices back.")
                .toString();
    }

    private List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static String orAsk(String action) {
        return Optional.of(action).filter(text -> !text.isBlank()).orElse("Ask whoever runs the host before going on.");
    }
}
