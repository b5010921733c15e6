package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.topology.DiskPurpose;

/** Swap or a cache lies on a lost disk. */
final class SwapLocationRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.SWAP)
                .map(lost -> situation
                        .finding(RuleId.SWAP_LOCATION)
                        .title("The host loses its %s on %s", lost.users(), lost.diskNames())
                        .explanation(
                                "The host swaps or caches there; under memory pressure machines slow down or do not"
                                        + " start.")
                        .action(
                                "Choose %s for it in the host's settings (System swap, Host cache, Flash read cache)"
                                        + " first.",
                                Refuge.of(situation))
                        .disks(lost.disks())
                        .evidence(lost.source(), lost.users() + " on " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }
}
