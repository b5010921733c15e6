package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** The ESX-OSData volume of ESXi 7 and later lies on a lost disk. */
final class OsdataVolumeRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.SYSTEM_DATA)
                .map(lost -> situation
                        .finding(RuleId.OSDATA_VOLUME)
                        .title("The system volume %s on %s is lost", lost.users(), lost.diskNames())
                        .explanation(
                                "ESXi 7 and later keep their logs, core dumps, VMware Tools and saved state there; the host runs on without a place to write.")
                        .action("Leave this device to the hypervisor, or install ESXi on another disk first.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
