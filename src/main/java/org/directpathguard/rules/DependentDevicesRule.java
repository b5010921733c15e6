package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.GroupMember;

/** More functions leave than were asked for. */
final class DependentDevicesRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Set<PciAddress> asked = situation.request().devices();
        List<GroupMember> others = situation.group().members().stream()
                .filter(member -> !asked.contains(member.address()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Set<PciAddress> devices = others.stream()
                .map(GroupMember::address)
                .filter(address -> !isBridge(situation, address))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean onlyBridges = devices.isEmpty();
        return situation
                .finding(RuleId.DEPENDENT_DEVICES)
                .severity(onlyBridges ? Severity.INFO : Severity.WARN)
                .title(
                        "%s",
                        onlyBridges
                                ? "The bridge above it is unclaimed with it"
                                : "With it %s too: %s"
                                        .formatted(
                                                devices.size() == 1 ? "leaves" : "leave",
                                                situation.words().functions(devices)))
                .explanation(
                        "vSphere hands over functions that depend on each other together: %s.",
                        Words.list(others.stream().map(member -> member.address() + " " + member.why())))
                .action(
                        "%s",
                        onlyBridges
                                ? "Nothing needs to be done: nothing else hangs on the bridge."
                                : "Go on only if these may go as well, or move the card to a slot of its own.")
                .functions(
                        onlyBridges ? others.stream().map(GroupMember::address).toList() : devices)
                .evidence(
                        "config.pciPassthruInfo dependentDevice", others.get(0).why())
                .list();
    }

    private static boolean isBridge(Situation situation, PciAddress address) {
        return situation
                .topology()
                .function(address)
                .map(PciFunction::pciClass)
                .filter(type -> type.isBridge())
                .isPresent();
    }
}
