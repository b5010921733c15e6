package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** A disk of vSAN is lost, of its original or its express storage architecture. */
final class VsanDiskRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.VSAN)
                .map(lost -> situation
                        .finding(RuleId.VSAN_DISK)
                        .title("vSAN loses disks (%s): %s", lost.users(), lost.diskNames())
                        .explanation(
                                "The objects on them lose a component at once; with other failures in the cluster data is gone.")
                        .action(
                                "Remove the disks from vSAN with full data evacuation first, and wait until resynchronisation has ended.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
