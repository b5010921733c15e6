package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** The active core dump partition lies on a lost disk. */
final class CoredumpTargetRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.CORE_DUMP)
                .map(lost -> situation
                        .finding(RuleId.COREDUMP_TARGET)
                        .title("The core dump (%s) on %s is lost", lost.users(), lost.diskNames())
                        .explanation("After a crash nothing is left to find its cause.")
                        .action(
                                "Set another core dump target first: esxcli system coredump partition set, or coredump file add, or a network dump collector.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
