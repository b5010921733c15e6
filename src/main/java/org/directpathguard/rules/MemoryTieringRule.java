package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** A disk serves as a memory tier (ESXi 8.0.3 and later). */
final class MemoryTieringRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.MEMORY_TIERING)
                .map(lost -> situation
                        .finding(RuleId.MEMORY_TIERING)
                        .title("The host uses %s on %s as memory", lost.users(), lost.diskNames())
                        .explanation(
                                "The memory of running machines lies on this disk; taking it away takes their memory away.")
                        .action("Switch memory tiering off and restart the host first.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
