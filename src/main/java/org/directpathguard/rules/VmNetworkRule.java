package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.topology.NetworkMap;
import org.directpathguard.topology.Uplinks;
import org.directpathguard.topology.Uplinks.Fate;

/** A network that machines of this host are attached to loses uplinks. */
final class VmNetworkRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        NetworkMap network = situation.topology().network();
        List<Finding> findings = new ArrayList<>();
        for (PortGroup group : network.portGroups()) {
            Uplinks uplinks = network.uplinksOf(group);
            Fate fate = uplinks.fate(situation.joint());
            List<VirtualMachine> attached = attached(situation, group);
            boolean vmkernelOnly = network.vmkernelNics().stream()
                    .anyMatch(nic ->
                            network.portGroupOf(nic).filter(group::equals).isPresent());
            if (fate != Fate.UNTOUCHED && !(vmkernelOnly && attached.isEmpty())) {
                findings.add(finding(situation, group, uplinks, attached, fate == Fate.CUT));
            }
        }
        return findings;
    }

    /** Machines whose networks could not be read may be attached to every network. */
    private static List<VirtualMachine> attached(Situation situation, PortGroup group) {
        return situation.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> machine.networkNames().isMissing()
                        || machine.networkNames().orElse(List.of()).contains(group.name())
                        || machine.networkNames().orElse(List.of()).contains(group.key()))
                .toList();
    }

    private static Finding finding(
            Situation situation, PortGroup group, Uplinks uplinks, List<VirtualMachine> attached, boolean cut) {
        boolean used = !attached.isEmpty() || situation.snapshot().machines().isMissing();
        return situation
                .finding(RuleId.VM_NETWORK)
                .severity(cut && used ? Severity.WARN : Severity.INFO)
                .title("Network %s loses %s", group.name(), cut ? "its last uplink" : "one of several uplinks")
                .explanation(
                        "%s",
                        cut
                                ? (used
                                        ? Words.machines(attached) + " can no longer be reached over it."
                                        : "No machine of this host is attached to it.")
                                : "It goes on through " + SpareUplinks.remaining(situation, uplinks) + ".")
                .action("%s", cut ? SpareUplinks.advice(situation, uplinks) : "Nothing needs to be done.")
                .object("network", group.key(), group.name())
                .nics(situation.loss().nics())
                .machines(attached)
                .evidence("config.network.portgroup", group.name() + " on " + group.switchName())
                .build();
    }
}
