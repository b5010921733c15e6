package org.directpathguard.repair.command;

import org.directpathguard.repair.Confirmation;
import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code repair apply}: shows the plan, asks, writes the journal, writes, and verifies. */
final class ApplyCommand extends Verb {

    private final TargetOptions options = new TargetOptions();

    private final OptionSpec dryRun = Options.flag("--dry-run", "Write nothing at all; print the exact changes.");

    private final OptionSpec journal = Options.path(
            "--journal",
            "DIR",
            "Where to keep what is replaced, for undo and resume; not on the disk being repaired"
                    + " (default: directpath-guard-journal-TIME in this folder).");

    private final OptionSpec out = Options.path(
            "--out", "FILE", "Where the repaired copy of a lone archive goes (default: beside it, NAME.repaired.tgz).");

    private final OptionSpec yes = Options.flag("--yes", "Do not ask.");

    private final OptionSpec experimentalEnvelope = Options.flag(
            "--experimental-envelope",
            "Allow a state that is sealed without a TPM to be sealed anew. No real host is known to have"
                    + " accepted one.");

    private final OptionSpec inPlaceWhenFull = Options.flag(
            "--in-place-when-full",
            "Allow a bank without room for a second copy to be overwritten in place, which a power cut does"
                    + " not survive.");

    ApplyCommand() {
        super(
                "apply",
                "Give passed-through devices back to the hypervisor: shows the plan, asks, keeps a journal on another"
                        + " medium, writes so that a power cut at any moment leaves the old or the new state, and verifies.",
                "",
                "Without --device and --key: the single passthrough entry there is, or the one known from the archive"
                        + " itself to be a storage or USB controller or the bridge above it.",
                "");
        options.addTo(spec());
        spec().addOption(dryRun)
                .addOption(journal)
                .addOption(out)
                .addOption(yes)
                .addOption(experimentalEnvelope)
                .addOption(inPlaceWhenFull);
    }

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.apply(
                options.request(
                        Options.pathOf(journal),
                        Options.pathOf(out),
                        Options.given(dryRun),
                        Options.given(experimentalEnvelope),
                        Options.given(inPlaceWhenFull)),
                this::confirm);
    }

    private Confirmation.Answer confirm(RepairDocument plan) {
        show(plan);
        refuseWithoutReader();
        if (Options.given(yes)) {
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
