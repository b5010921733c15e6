package org.directpathguard.repair.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The {@code repair} command: it only leads to its verbs. */
public final class RepairCommand implements Runnable {

    private final CommandSpec spec = Commands.named(
            this,
            "repair",
            "Offline repair: brings back an ESXi host that lost its boot disk to passthrough.",
            "",
            "Run it on another system that sees the host's boot disk, such as the rescue stick, or on a copy of a"
                    + " bank's state.tgz. The host itself must be off.");

    private RepairCommand() {
        for (Verb verb : List.of(new InspectCommand(), new ApplyCommand(), new UndoCommand(), new ResumeCommand())) {
            spec.addSubcommand(verb.spec().name(), verb.spec());
        }
        spec.usageMessage()
                .footerHeading("%nExit codes:%n")
                .footer(
                        "  0   inspect: no passthrough entry at all; apply: repaired and verified, or nothing to do",
                        "  1   inspect: passthrough entries found, repairable",
                        "  2   apply: the bank that boots next is repaired; another valid bank was refused",
                        "  3   refused, and nothing was written",
                        "  4   damaged input; nothing was written to what is damaged",
                        "  5   a write failed; the report says what was restored and what to do",
                        "  64  wrong usage");
    }

    /**
     * Describes the command for the program that it belongs to.
     *
     * @return the command with its verbs, new at each call
     */
    public static CommandSpec spec() {
        return new RepairCommand().spec;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What shall be done? Choose one of inspect, apply, undo, resume.");
    }
}
