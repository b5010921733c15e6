package org.directpathguard.repair;

import java.util.List;
import java.util.stream.Collectors;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Chooses the disk to repair among those that a scan found. Where more than one could be meant, nobody guesses. */
final class ScanChoice {

    private ScanChoice() {}

    static Target of(DiskScan scan, RepairRequest request) throws RefusedException, DamagedException {
        if (scan.targets().isEmpty()) {
            throw nothingFound(scan);
        }
        if (scan.targets().size() == 1) {
            return scan.targets().get(0);
        }
        List<Target> concerned = scan.targets().stream()
                .filter(target -> concerned(Planner.forInspect(request).plan(target)))
                .toList();
        if (concerned.size() == 1) {
            return concerned.get(0);
        }
        String names = scan.targets().stream().map(Target::name).collect(Collectors.joining(", "));
        throw new RefusedException(
                "This machine has " + scan.targets().size() + " disks with boot banks of ESXi: " + names + ".",
                "Look at them with '" + ProgramName.repair("inspect --scan-disks") + "', compare the host's name and"
                        + " UUID, and name the right disk in place of --scan-disks.");
    }

    private static boolean concerned(RepairPlan plan) {
        return plan.hasEntries() || plan.states().stream().anyMatch(state -> state.damaged() || state.refused());
    }

    static RefusedException nothingFound(DiskScan scan) throws DamagedException {
        if (!scan.damaged().isEmpty()) {
            throw scan.damaged().get(0);
        }
        return new RefusedException(
                "No disk with boot banks of ESXi was found; disks of this machine that were looked at: " + scan.looked()
                        + ".",
                "Check that the host's boot disk is plugged in and seen ('lsblk'), and that this runs as root. "
                        + String.join(" ", scan.passedOver()));
    }
}
