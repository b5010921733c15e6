package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;

/** The last VGA display leaves, and with it the picture of the console. */
final class ConsoleDisplayRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Set<PciAddress> displays = situation.topology().functions().stream()
                .filter(function -> function.pciClass().isConsoleDisplay())
                .map(PciFunction::address)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean asked = displays.stream().anyMatch(situation.changing()::contains);
        if (!asked || !situation.joint().containsAll(displays)) {
            return List.of();
        }
        return situation
                .finding(RuleId.CONSOLE_DISPLAY)
                .title("%s loses the display of its console", situation.words().host())
                .explanation(
                        "At the next start the screen stops early (often at dma_mapper_iommu) although the host goes on; that"
                                + " looks like a hang.")
                .action(
                        "Make sure that the host can be managed over the network, and tell whoever stands before its screen.")
                .functions(displays)
                .evidence("hardware.pciDevice", "no other display of class 0300")
                .list();
    }
}
