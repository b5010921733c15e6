package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.host.Gap;

/** Something that the verdict needs is missing, not understood, or leads nowhere: unknown is never safe. */
final class EvidenceIncompleteRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<Gap> gaps = new DeviceGaps(situation).find();
        gaps.addAll(new StorageGaps(situation).find());
        gaps.addAll(new NetworkGaps(situation).find());
        new UnclaimedTier(situation).gap().ifPresent(gaps::add);
        List<Gap> distinct = gaps.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return List.of();
        }
        List<String> privileges = distinct.stream()
                .flatMap(gap -> gap.privilege().stream())
                .distinct()
                .toList();
        FindingBuilder finding = situation
                .finding(RuleId.EVIDENCE_INCOMPLETE)
                .title("What hangs on it can't be told for certain")
                .explanation(
                        "Missing: %s. As long as that is unknown the device may be the one the host stands on.",
                        Words.list(distinct.stream().map(Gap::sentence)))
                .action(
                        "%s",
                        privileges.isEmpty()
                                ? "Ask the host itself (--url, with an account that may use esxcli, which names the"
                                        + " boot disk), or look on it: esxcli storage core device list, esxcli storage"
                                        + " core path list."
                                : "Give the account %s on this host (propagated), then ask again."
                                        .formatted(Words.list(privileges.stream())))
                .functions(situation.request().devices());
        distinct.forEach(gap -> finding.evidence(gap.path(), gap.sentence()));
        return finding.list();
    }
}
