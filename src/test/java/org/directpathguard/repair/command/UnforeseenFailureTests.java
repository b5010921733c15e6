package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UnforeseenFailureTests {

    private final Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    UnforeseenFailureTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void lackOfMemoryReadsAsNoVerdict() {
        assertThat(run(new Failing(new OutOfMemoryError("Java heap space"), Optional.empty())))
                .isEqualTo(3);
        assertThat(err.toString()).contains("out of memory").doesNotContain("\tat ");
    }

    @Test
    void aMistakeInTheProgramReadsAsNoVerdict() {
        assertThat(run(new Failing(new IllegalStateException("who knows"), Optional.empty())))
                .isEqualTo(3);
        assertThat(err.toString()).contains("nobody foresaw", "--debug").doesNotContain("\tat ");
    }

    @Test
    void onceAWriteBeganTheCodeSaysSo() {
        assertThat(run(new Failing(new StackOverflowError(), Optional.of(folder))))
                .isEqualTo(5);
        assertThat(err.toString()).contains("undo", "resume");
    }

    @Test
    void programsGetACompleteDocument() {
        assertThat(run(new Failing(new OutOfMemoryError("Java heap space"), Optional.empty()), "--format", "json"))
                .isEqualTo(3);
        assertThat(out.toString())
                .contains("\"schema\": \"directpath-guard/repair/1\"", "\"exitCode\": 3", "\"nextSteps\": [");
    }

    @Test
    void debuggingShowsTheStackTrace() {
        assertThat(run(new Failing(new IllegalStateException("who knows"), Optional.empty()), "--debug"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("who knows", "\tat ");
    }

    private int run(Failing verb, String... arguments) {
        return new CommandLine(verb.spec())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static final class Failing extends Verb {

        private final Throwable failure;
        private final Optional<Path> journal;

        Failing(Throwable failure, Optional<Path> journal) {
            super("inspect");
            this.failure = failure;
            this.journal = journal;
        }

        @Override
        RepairDocument run(OfflineRepair repair) {
            // A journal that is none: the attempt alone counts as a beginning.
            journal.ifPresent(repair::undo);
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        String target() {
            return "a disk";
        }
    }
}
