package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.repair.archive.Encryption;
import org.directpathguard.repair.archive.EntrySource;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;

/** What the reader should do next, as sentences and as commands to copy. */
final class NextSteps {

    private NextSteps() {}

    /** {@return how to go on after looking, when there is something to repair} */
    static List<String> afterInspection(RepairPlan plan) {
        List<String> steps = new ArrayList<>();
        String flags = flags(plan);
        boolean ambiguous = plan.states().stream().anyMatch(StatePlan::ambiguous);
        String target = plan.target().arguments();
        if (ambiguous) {
            candidates(plan)
                    .forEach(entry -> steps.add("To give back " + entry.describe() + ": "
                            + ProgramName.repair("apply " + target + " " + naming(entry) + flags)));
        } else {
            String naming =
                    records(plan).stream().map(entry -> " " + naming(entry)).collect(Collectors.joining());
            steps.add("See what would be written: "
                    + ProgramName.repair("apply " + target + naming + flags + " --dry-run"));
            steps.add("Repair: " + ProgramName.repair("apply " + target + naming + flags));
        }
        return steps;
    }

    private static List<PassthroughEntry> candidates(RepairPlan plan) {
        return plan.states().stream()
                .filter(StatePlan::ambiguous)
                .flatMap(state -> state.entries().stream())
                .distinct()
                .toList();
    }

    private static List<PassthroughEntry> records(RepairPlan plan) {
        return plan.states().stream()
                .flatMap(state -> state.choice().entries().stream())
                .filter(entry -> entry.source() == EntrySource.CONFIG_STORE)
                .distinct()
                .toList();
    }

    private static String naming(PassthroughEntry entry) {
        return entry.address()
                .filter(address -> entry.otherReading().isEmpty())
                .map(address -> "--device " + address)
                .orElseGet(() -> "--key " + ShellWords.of(entry.key()));
    }

    private static String flags(RepairPlan plan) {
        boolean sealed = plan.states().stream()
                .filter(StatePlan::wanted)
                .filter(state -> !state.entries().isEmpty())
                .flatMap(state -> state.examined().archive().stream())
                .map(StateArchive::encryption)
                .anyMatch(seal -> seal == Encryption.OBFUSCATED);
        return sealed ? " --experimental-envelope" : "";
    }

    /** {@return what to check when the repaired host starts for the first time, and how to go back} */
    static List<String> afterRepair(RepairPlan plan, List<StateOutcome> outcomes, Optional<Path> journal) {
        List<String> steps = new ArrayList<>();
        if (plan.target().kind() == Kind.ARCHIVE) {
            outcomes.stream()
                    .flatMap(outcome -> outcome.output().stream())
                    .forEach(file -> steps.add("Put " + file + " in the place that the original came from."));
        } else {
            firstBoot(plan, steps);
        }
        if (outcomes.stream()
                .anyMatch(outcome -> StateRemarks.acceptance(outcome).isPresent())) {
            steps.add("This is " + RewrittenState.UNPROVEN + ": if the host stops while it starts, or comes up without"
                    + " its configuration, undo the repair and take one of the other ways out.");
        }
        journal.ifPresent(folder -> {
            steps.add("Keep the folder " + folder + " until the host has started well.");
            steps.add("To go back: " + ProgramName.repair("undo " + ShellWords.of(folder.toString())));
        });
        return steps;
    }

    private static void firstBoot(RepairPlan plan, List<String> steps) {
        Optional<SavedState> next = plan.target().bootsNext();
        String adapters = plan.states().stream()
                .flatMap(state -> state.choice().entries().stream())
                .flatMap(entry -> entry.vmkname().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        steps.add("Take the rescue medium out and start the host. "
                + next.map(bank -> "The loader will start " + bank.name() + ".")
                        .orElse("Which bank the loader starts is not known here."));
        steps.add("On the host, check that "
                + (adapters.isEmpty() ? "the controller's adapter is back" : "the adapter " + adapters + " is back")
                + " ('esxcli storage core adapter list'), and the datastores with it.");
        steps.add("Check that 'readlink -f /bootbank' gives a folder under /vmfs/volumes"
                + next.flatMap(SavedState::bank)
                        .flatMap(Bank::uuid)
                        .map(uuid -> " (" + uuid + ")")
                        .orElse("")
                + " and not one under /tmp; then let the host save with '/sbin/auto-backup.sh'.");
        steps.add("Before anybody ticks passthrough again, ask DirectPath Guard's 'check' what would fall.");
    }

    /** {@return how to go on after a write failed} */
    static List<String> afterFailure(Optional<Path> journal) {
        List<String> steps = new ArrayList<>();
        journal.ifPresent(folder -> {
            String quoted = ShellWords.of(folder.toString());
            steps.add("Do not start the host before one of these has ended well.");
            steps.add("Put everything back: " + ProgramName.repair("undo " + quoted));
            steps.add("Or finish the repair: " + ProgramName.repair("resume " + quoted));
        });
        steps.add("If the medium keeps failing, copy the whole disk to a good one first and repair the copy.");
        return steps;
    }
}
