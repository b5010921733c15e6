package org.directpathguard.repair.command;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** What {@code undo} and {@code resume} share: both work from a journal. */
abstract class ReplayVerb extends Verb {

    @Parameters(paramLabel = "JOURNAL", description = "The folder that apply wrote its journal to.")
    private Path journal = Path.of("");

    final Path journal() {
        return journal;
    }

    @Override
    final String target() {
        return journal.toString();
    }
}
