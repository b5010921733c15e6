package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.host.HostProperty;
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
                                "The memory of running machines lies on this disk; taking it away takes their memory"
                                        + " away.")
                        .action("Switch memory tiering off and restart the host first.")
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(() -> unclaimed(situation));
    }

    /** No disk says that it is the tier, but only one can be. */
    private static List<Finding> unclaimed(Situation situation) {
        UnclaimedTier tier = new UnclaimedTier(situation);
        return tier.certainlyLost()
                .map(access -> situation
                        .finding(RuleId.MEMORY_TIERING)
                        .title(
                                "The host uses memory tier %s, and only %s can be it",
                                tier.names(), access.disk().canonicalName())
                        .explanation(
                                "The host lists memory on an NVMe disk; this is its only NVMe disk that nothing else"
                                        + " uses. The memory of running machines lies on it; taking it away takes their"
                                        + " memory away.")
                        .action("Switch memory tiering off and restart the host first.")
                        .disks(List.of(access))
                        .evidence(HostProperty.MEMORY_TIERS.path(), tier.names())
                        .list())
                .orElseGet(List::of);
    }
}
