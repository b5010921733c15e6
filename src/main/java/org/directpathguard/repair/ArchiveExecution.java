package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.failure.IoWords;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Writes repaired copies of lone archives. */
final class ArchiveExecution {

    private final RepairRequest request;
    private final Path journalFolder;
    private final Progress progress;

    ArchiveExecution(RepairRequest request, Path journalFolder, Progress progress) {
        this.request = request;
        this.journalFolder = journalFolder;
        this.progress = progress;
    }

    List<StateOutcome> carryOut(List<StatePlan> states) throws RefusedException {
        List<StateOutcome> outcomes = new ArrayList<>();
        boolean failed = false;
        for (StatePlan state : states) {
            Optional<RewrittenState> rewritten = state.rewritten().filter(present -> state.writes());
            if (rewritten.isEmpty()) {
                outcomes.add(StateOutcome.untouched(state));
            } else if (failed) {
                outcomes.add(StateOutcome.notReached(state, "Not reached, because a write before it failed."));
            } else {
                StateOutcome outcome = write(state, rewritten.get().bytes());
                failed = outcome.result() == StateResult.FAILED;
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private StateOutcome write(StatePlan state, byte[] content) throws RefusedException {
        Path output = ArchiveOutput.of(Path.of(state.state().path()), request.out());
        keepOld(output, content);
        progress.writingBegins(usedJournal());
        try {
            DurableFiles.write(output, content);
        } catch (IOException failure) {
            return StateOutcome.stopped(
                    state,
                    StateResult.FAILED,
                    new WriteFailedException(
                            output + " can't be written: " + IoWords.of(failure) + ".",
                            "What was there before is as it was. Name a file on a medium with free space with --out.",
                            failure));
        }
        return StateOutcome.repaired(state, "Written to " + output + ".", Optional.of(output.toString()));
    }

    private void keepOld(Path output, byte[] content) throws RefusedException {
        if (!Files.exists(output) && request.journal().isEmpty()) {
            return;
        }
        try {
            Optional<byte[]> old = Files.exists(output) ? Optional.of(Files.readAllBytes(output)) : Optional.empty();
            new ArchiveJournal(journalFolder).write(output, old, content);
        } catch (IOException unreadable) {
            throw new RefusedException(
                    output + " can't be read, so it could not be put back: " + IoWords.of(unreadable) + ".",
                    "Name another file with --out.",
                    unreadable);
        }
    }

    Optional<Path> usedJournal() {
        return ArchiveJournal.isAt(journalFolder) ? Optional.of(journalFolder) : Optional.empty();
    }
}
