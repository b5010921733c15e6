package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.topology.DiskPurpose;

/** A machine maps a lost disk directly. */
final class RdmDiskRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        return LostUse.find(situation, DiskPurpose.RAW_DEVICE_MAPPING)
                .map(lost -> situation
                        .finding(RuleId.RDM_DISK)
                        .title(
                                "%s lose%s a mapped disk: %s",
                                lost.users(), lost.uses().size() == 1 ? "s" : "", lost.diskNames())
                        .explanation(
                                "A raw device mapping needs the hypervisor to reach the disk; with the controller gone the"
                                        + " machine does not start.")
                        .action(
                                "Remove the mapping and give the whole controller to that same machine, or leave the controller"
                                        + " to the hypervisor.")
                        .disks(lost.disks())
                        .machines(machines(situation, lost))
                        .evidence(lost.source(), lost.users() + " maps " + lost.diskNames())
                        .list())
                .orElseGet(List::of);
    }

    private static List<VirtualMachine> machines(Situation situation, LostUse lost) {
        return situation.snapshot().machines().orElse(List.of()).stream()
                .filter(machine ->
                        lost.uses().stream().anyMatch(use -> use.user().equals(machine.name())))
                .toList();
    }
}
