package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What {@code apply} takes and {@code inspect} accepts, so that one command line serves both verbs. It changes nothing there. */
@SuppressWarnings("UnusedVariable") // being parsed is all that they are for
final class IdleOptions {

    @Option(names = "--dry-run", hidden = true)
    private boolean dryRun;

    @Option(names = "--yes", hidden = true)
    private boolean yes;

    @Option(names = "--experimental-envelope", hidden = true)
    private boolean experimentalEnvelope;

    @Option(names = "--in-place-when-full", hidden = true)
    private boolean inPlaceWhenFull;

    @Option(names = "--journal", paramLabel = "DIR", hidden = true)
    private Optional<Path> journal = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", hidden = true)
    private Optional<Path> out = Optional.empty();

    IdleOptions() {}
}
