package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.archive.Encryption;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;

/**
 * Ways to bring the host back without this program, the gentlest first, and only those that can work for what was found.
 *
 * <p>Sources: reports of hosts that came back this way (the live way, 2024), Broadcom KB 301134 (re-mounting the banks),
 * and the loader's published rules (Shift+R). Factory reset keeps what lies on VMFS.
 */
final class OtherWaysOut {

    private OtherWaysOut() {}

    /**
     * For someone who looks, and for someone whose saved configuration has to stay as it is. Where something else stood in
     * the way, a journal's folder or a mount, the repair itself is the way out.
     */
    static List<String> of(RepairDocument document) {
        boolean looking = document.action() == RepairDocument.Action.INSPECT;
        return document.plan()
                .filter(plan -> looking || (document.exit() == RepairExit.REFUSED && refusesStates(plan)))
                .map(OtherWaysOut::of)
                .orElse(List.of());
    }

    private static boolean refusesStates(RepairPlan plan) {
        return plan.refusal().isEmpty()
                && plan.states().stream()
                        .anyMatch(state -> state.wanted() && state.obstacle().isPresent());
    }

    private static List<String> of(RepairPlan plan) {
        List<String> ways = new ArrayList<>();
        boolean sealed = plan.states().stream().anyMatch(OtherWaysOut::sealed);
        if (plan.target().kind() == Kind.ARCHIVE || !(plan.hasEntries() || sealed)) {
            return ways;
        }
        if (plan.states().stream().anyMatch(state -> state.examined().sevenOrLater())) {
            ways.add(live(plan));
        }
        olderBank(plan).ifPresent(ways::add);
        ways.add("Move the boot disk to a controller that is not in passthrough (another port, another slot, a USB"
                + " adapter), start the host, switch passthrough off, let it save, and move the disk back. The host finds"
                + " its boot disk by UUID."
                + (sealed ? " A host whose state is sealed needs its own TPM for that." : ""));
        ways.add("The last resort is a factory reset: without ' --- state.tgz' in the modules line of boot.cfg, and"
                + " without the file, the host starts with a new configuration. Everything configured is lost; what lies on"
                + " VMFS stays.");
        return ways;
    }

    private static boolean sealed(StatePlan state) {
        return state.wanted()
                && state.examined()
                        .archive()
                        .map(StateArchive::encryption)
                        .filter(seal -> seal == Encryption.TPM || seal == Encryption.UNKNOWN)
                        .isPresent();
    }

    private static String live(RepairPlan plan) {
        String address = plan.states().stream()
                .flatMap(state -> state.entries().stream())
                .flatMap(entry -> entry.address().stream())
                .map(PciAddress::toString)
                .findFirst()
                .orElse("ADDRESS");
        String uuid = plan.target()
                .bootsNext()
                .flatMap(SavedState::bank)
                .flatMap(Bank::uuid)
                .orElse("UUID-OF-THE-BANK");
        return "From 7.0 on a host that still starts can often be repaired while it runs, from its own shell: 'esxcli"
                + " hardware pci pcipassthru set -d " + address + " -e false -a', then 'ln -sfn /vmfs/volumes/" + uuid
                + " /bootbank', then '/sbin/auto-backup.sh', then reboot.";
    }

    /** Shift+R starts the other bank with its own state, which helps only if that state is from before the change. */
    private static Optional<String> olderBank(RepairPlan plan) {
        Optional<StatePlan> next = plan.states().stream()
                .filter(state -> state.state().bootsNext())
                .findFirst();
        if (next.isEmpty() || next.get().entries().isEmpty()) {
            return Optional.empty();
        }
        return plan.states().stream()
                .filter(other -> !other.state().bootsNext() && other.state().valid())
                .filter(other -> other.examined()
                        .archive()
                        .filter(archive -> archive.encryption() == Encryption.NONE
                                || archive.encryption() == Encryption.OBFUSCATED)
                        .isPresent())
                .filter(other -> next.get().entries().stream().noneMatch(entry -> holds(other, entry)))
                .findFirst()
                .map(other -> "Shift+R while the host starts would boot "
                        + other.state().name() + " (build "
                        + other.state()
                                .bank()
                                .map(bank -> bank.bootConfig().build())
                                .orElse("unknown")
                        + "), whose older state has no such entry. It goes back to that build and its old configuration,"
                        + " and marks " + next.get().state().name() + " invalid for good.");
    }

    private static boolean holds(StatePlan other, PassthroughEntry entry) {
        return other.entries().stream().anyMatch(entry::sameDevice);
    }
}
