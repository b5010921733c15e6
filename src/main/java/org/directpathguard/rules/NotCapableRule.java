package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.pci.PciAddress;

/** The host does not offer the toggle for a requested function. */
final class NotCapableRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Set<PciAddress> refused = situation.topology().rows().stream()
                .filter(row -> situation.request().devices().contains(row.address()))
                .filter(row -> row.capable().isNo())
                .map(PassthroughRow::address)
                .collect(Collectors.toCollection(TreeSet::new));
        if (refused.isEmpty() || situation.request().disable()) {
            return List.of();
        }
        return situation
                .finding(RuleId.NOT_CAPABLE)
                .title(
                        "The host does not offer passthrough for %s",
                        situation.words().functions(refused))
                .explanation(
                        "The flag says so today; an entry in passthru.map or another release can change it, so it protects"
                                + " nothing.")
                .action("Choose a device that the host offers.")
                .functions(refused)
                .evidence("config.pciPassthruInfo passthruCapable", "false")
                .list();
    }
}
