package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** Scratch lies on a lost disk. */
final class ScratchLocationRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.SCRATCH)
                .map(lost -> situation
                        .finding(RuleId.SCRATCH_LOCATION)
                        .title("Scratch (%s) on %s is lost", lost.users(), lost.diskNames())
                        .explanation(
                                "Logs and support bundles move to memory and are gone after each start of the host.")
                        .action(
                                "Set ScratchConfig.ConfiguredScratchLocation to a folder on %s and restart the host"
                                        + " before the change.",
                                Refuge.of(situation))
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
