package org.directpathguard.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Flags of every command. */
final class CommonOptions {

    /** Asks for stack traces; looked for among the raw arguments, since reading these may be what fails. */
    static final String DEBUG = "--debug";

    private CommonOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help and end.")
                        .build())
                .addOption(OptionSpec.builder(DEBUG)
                        .description("With an error, show the stack trace as well.")
                        .build());
    }

    static void addVersionTo(CommandSpec command) {
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show version and commit and end.")
                .build());
    }
}
