package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.pci.PciAddress;

/** Other passthrough changes wait for the next start of the host. */
final class PendingChangeRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        if (!situation.pending().isEmpty()) {
            findings.add(enabling(situation));
        }
        Set<PciAddress> returning = situation.topology().rows().stream()
                .filter(PassthroughRow::pendingDisable)
                .map(PassthroughRow::address)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!returning.isEmpty()) {
            findings.add(returning(situation, returning));
        }
        return findings;
    }

    private static Finding enabling(Situation situation) {
        return situation
                .finding(RuleId.PENDING_CHANGE)
                .title(
                        "Passthrough is already pending for %s",
                        situation.words().functions(situation.pending()))
                .explanation(
                        "The next start of the host puts it into force together with this request, so both are judged"
                                + " together.")
                .action("Turn it off again before the restart if nobody wants it, or go on knowing that both take"
                        + " effect.")
                .functions(situation.pending())
                .evidence("config.pciPassthruInfo", "passthruEnabled and not passthruActive")
                .build();
    }

    private static Finding returning(Situation situation, Set<PciAddress> addresses) {
        Footing footing = Footing.of(situation.topology());
        FindingBuilder finding = situation
                .finding(RuleId.PENDING_CHANGE)
                .functions(addresses)
                .title(
                        "Passthrough is turned off and still in force for %s",
                        situation.words().functions(addresses))
                .evidence("config.pciPassthruInfo", "passthruActive and not passthruEnabled");
        if (footing.isLost()) {
            return finding.severity(Severity.WARN)
                    .explanation("This host can't save its configuration any more: turning it off will not survive the"
                            + " restart.")
                    .action("%s", WayOut.of(situation.snapshot(), addresses))
                    .build();
        }
        return finding.severity(Severity.INFO)
                .explanation("The device comes back to the hypervisor at the next start of the host.")
                .action("Restart the host when it suits.")
                .build();
    }
}
