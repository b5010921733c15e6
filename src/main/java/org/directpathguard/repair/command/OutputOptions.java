package org.directpathguard.repair.command;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a verb tells what it has to say. */
final class OutputOptions {

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final OptionSpec format = OptionSpec.builder("--format")
            .type(Format.class)
            .initialValue(Format.TEXT)
            .paramLabel("text|json")
            .description("How to print the report (default: text).")
            .build();

    private final OptionSpec debug = Options.flag("--debug", "Show the stack trace of an unforeseen failure.");

    void addTo(CommandSpec command) {
        command.addOption(format).addOption(debug);
    }

    boolean json() {
        return format.getValue() == Format.JSON;
    }

    boolean debug() {
        return Options.given(debug);
    }
}
