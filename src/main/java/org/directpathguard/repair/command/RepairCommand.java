package org.directpathguard.repair.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code repair} command: it only leads to its verbs. */
@Command(
        name = "repair",
        description = {
            "Offline repair: brings back an ESXi host that lost its boot disk to passthrough.",
            "",
            "Run it on another system that sees the host's boot disk, such as the rescue stick, or on a copy of a"
                    + " bank's state.tgz. The host itself must be off."
        },
        subcommands = {InspectCommand.class, ApplyCommand.class, UndoCommand.class, ResumeCommand.class},
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = 64,
        exitCodeOnExecutionException = 3,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   inspect: no passthrough entry at all; apply: repaired and verified, or nothing to do",
            "  1   inspect: passthrough entries found, repairable",
            "  2   apply: the bank that boots next is repaired; another valid bank was refused",
            "  3   refused, and nothing was written",
            "  4   damaged input; nothing was written to what is damaged",
            "  5   a write failed; the report says what was restored and what to do",
            "  64  wrong usage"
        })
public final class RepairCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** Made by picocli. */
    public RepairCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What shall be done? Choose one of inspect, apply, undo, resume.");
    }
}
