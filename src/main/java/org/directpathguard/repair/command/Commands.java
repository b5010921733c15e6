package org.directpathguard.repair.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Describes commands by calls, not by annotations: for those, the runtime would make a class for each kind of annotation at
 * every start, which takes longer than to repair an archive.
 */
final class Commands {

    private static final int WRONG_USAGE = 64;
    private static final int FAILED = 3;

    private Commands() {}

    /**
     * A command that explains itself.
     *
     * @param command what is run: a {@link Runnable} or a {@link java.util.concurrent.Callable}
     * @param name as it is typed
     * @param description the lines below the synopsis
     * @return the command, which takes further options
     */
    static CommandSpec named(Object command, String name, String... description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command)
                .name(name)
                .exitCodeOnInvalidInput(WRONG_USAGE)
                .exitCodeOnExecutionException(FAILED)
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
        spec.usageMessage().description(description);
        return spec;
    }
}
