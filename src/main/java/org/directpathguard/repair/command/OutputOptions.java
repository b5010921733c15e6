package org.directpathguard.repair.command;

import java.util.Locale;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print the report (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--debug", description = "Show the stack trace of an unforeseen failure.")
    private boolean debug;

    boolean json() {
        return format == Format.JSON;
    }

    boolean debug() {
        return debug;
    }
}
