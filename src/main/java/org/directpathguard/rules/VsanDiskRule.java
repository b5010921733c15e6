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
                        .title("vSAN loses %s: %s", Words.count(lost.disks().size(), "disk"), lost.diskNames())
                        .explanation(
                                "What lies on vSAN loses a copy at once; with one more failure in the cluster data is"
                                        + " gone.")
                        .action("Remove the disks from vSAN with full data evacuation first, and wait until"
                                + " resynchronisation has ended.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
