package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.repair.Confirmation;
import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code repair apply}: shows the plan, asks, writes the journal, writes, and verifies. */
@Command(
        name = "apply",
        description = {
            "Give passed-through devices back to the hypervisor: shows the plan, asks, keeps a journal on another"
                    + " medium, writes so that a power cut at any moment leaves the old or the new state, and verifies.",
            "",
            "Without --device and --key: the single passthrough entry there is, or the one known from the archive"
                    + " itself to be a storage or USB controller or the bridge above it.",
            ""
        })
final class ApplyCommand extends Verb {

    @Mixin
    private final TargetOptions options = new TargetOptions();

    @Option(names = "--dry-run", description = "Write nothing at all; print the exact changes.")
    private boolean dryRun;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Where to keep what is replaced, for undo and resume; not on the disk being repaired"
                    + " (default: directpath-guard-journal-TIME in this folder).")
    private Optional<Path> journal = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the repaired copy of a lone archive goes (default: beside it, NAME.repaired.tgz).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--experimental-envelope",
            description = "Allow a state that is sealed without a TPM to be sealed anew. No real host is known to have"
                    + " accepted one.")
    private boolean experimentalEnvelope;

    @Option(
            names = "--in-place-when-full",
            description =
                    "Allow a bank without room for a second copy to be overwritten in place, which a power cut does"
                            + " not survive.")
    private boolean inPlaceWhenFull;

    ApplyCommand() {}

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.apply(
                options.request(journal, out, dryRun, experimentalEnvelope, inPlaceWhenFull), this::confirm);
    }

    private Confirmation.Answer confirm(RepairDocument plan) {
        show(plan);
        refuseWithoutReader();
        if (yes) {
            return Confirmation.Answer.YES;
        }
        if (!terminal().interactive()) {
            return Confirmation.Answer.NOBODY_THERE;
        }
        return terminal().confirms("\nCarry this out? Type yes to go on: ")
                ? Confirmation.Answer.YES
                : Confirmation.Answer.NO;
    }

    @Override
    String target() {
        return options.target();
    }
}
