package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.topology.BootEvidence;
import org.directpathguard.topology.BootSign;
import org.directpathguard.topology.DiskAccess;

/** The host boots, or by a strong or medium sign may boot, from a disk that is lost. */
final class BootDeviceRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        BootEvidence boot = situation.topology().boot();
        List<DiskAccess> lost = boot.disks().stream()
                .map(situation.topology()::disk)
                .flatMap(Optional::stream)
                .filter(access -> situation.loss().takes(access.disk().canonicalName()))
                .filter(access -> !BootVerdict.isOnUsbOfUnknownPlace(access))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        String names = Words.list(lost.stream().map(access -> access.disk().canonicalName()));
        String contradiction = boot.isContradictory()
                ? " The signs contradict each other: " + signs(boot)
                        + ". Each of these disks is protected until that is clear."
                : "";
        FindingBuilder finding = situation
                .finding(RuleId.BOOT_DEVICE)
                .title(
                        "%s %s from %s, which is lost with %s",
                        situation.words().host(),
                        boot.isContradictory() ? "may boot" : "boots",
                        names,
                        situation.words().theDevices())
                .explanation(
                        "The boot banks hold the host's configuration. Without the disk the host starts once more,"
                                + " runs from memory only and forgets every later change, turning passthrough off again"
                                + " included.%s",
                        contradiction)
                .action("%s", Alternatives.of(situation).instead())
                .disks(lost);
        boot.signs().stream()
                .filter(BootSign::namesDisk)
                .forEach(sign -> finding.evidence(sign.source(), sign.step() + ": " + sign.answer()));
        return finding.list();
    }

    private static String signs(BootEvidence boot) {
        return boot.signs().stream()
                .filter(BootSign::namesDisk)
                .map(sign -> sign.step() + " names " + sign.answer())
                .collect(Collectors.joining("; "));
    }
}
