package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.topology.Uplinks;
import org.directpathguard.topology.Uplinks.Fate;

/** A VMkernel NIC of the management service loses uplinks. */
final class ManagementNetworkRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (VmkernelNic nic : situation.topology().network().selectedFor("management")) {
            Uplinks uplinks = situation.topology().network().uplinksOf(nic);
            Fate fate = uplinks.fate(situation.joint());
            if (fate != Fate.UNTOUCHED) {
                findings.add(finding(situation, nic, uplinks, fate == Fate.CUT));
            }
        }
        return findings;
    }

    private static Finding finding(Situation situation, VmkernelNic nic, Uplinks uplinks, boolean cut) {
        String group = situation
                .topology()
                .network()
                .portGroupOf(nic)
                .map(PortGroup::name)
                .orElse("unknown port group");
        FindingBuilder finding = situation
                .finding(RuleId.MANAGEMENT_NETWORK)
                .nics(situation.loss().nics())
                .object("vmkernelNic", nic.key(), nic.device())
                .object("network", group, group)
                .evidence("config.virtualNicManagerInfo.netConfig", "management on " + nic.device())
                .evidence(
                        "config.network",
                        group + " uses " + Words.list(uplinks.usable().stream().map(up -> up.device())));
        if (cut) {
            return finding.fixed()
                    .title("Management (%s, %s) loses its last uplink", nic.device(), group)
                    .explanation(
                            "The host can no longer be reached over the network, and the change can't be taken back from afar.")
                    .action("%s", SpareUplinks.advice(situation, uplinks))
                    .build();
        }
        return finding.severity(Severity.WARN)
                .title("Management (%s, %s) loses one of several uplinks", nic.device(), group)
                .explanation("It stays reachable through %s.", SpareUplinks.remaining(situation, uplinks))
                .action("Go on if one uplink less is acceptable, or add another NIC to the switch first.")
                .build();
    }
}
