package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code apply} takes and {@code inspect} accepts, so that one command line serves both verbs. It changes nothing there. */
final class IdleOptions {

    private static final List<String> FLAGS =
            List.of("--dry-run", "--yes", "--experimental-envelope", "--in-place-when-full");
    private static final List<String> PATHS = List.of("--journal", "--out");

    private IdleOptions() {}

    static void addTo(CommandSpec command) {
        FLAGS.forEach(name -> command.addOption(hidden(name, boolean.class)));
        PATHS.forEach(name -> command.addOption(hidden(name, Path.class)));
    }

    private static OptionSpec hidden(String name, Class<?> type) {
        return OptionSpec.builder(name).type(type).hidden(true).build();
    }
}
