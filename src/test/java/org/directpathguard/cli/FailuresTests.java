package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.cli.render.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTests {

    private static final String[] CHECK = {
        "check", "--host", "esx01", "--device", "vmhba0", "--url", "https://localhost:1", "--user", "root"
    };

    @TempDir
    Path dump = Path.of("");

    static Stream<Throwable> everyKindOfFailure() {
        return Stream.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/directpathguard/Gone"),
                new AssertionError("impossible"),
                new IllegalStateException("impossible"),
                new ArrayIndexOutOfBoundsException(7));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfFailure")
    void noFailureEndsWithTheCodeOfAVerdict(Throwable failure) {
        Run run = Run.with(Map.of(), new FailingTerminal(failure), CHECK);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("Next step: ").doesNotContain("\tat ");
    }

    @Test
    void debugShowsWhereItHappened() {
        String[] debug = Stream.concat(Stream.of(CHECK), Stream.of("--debug")).toArray(String[]::new);

        assertThat(Run.with(Map.of(), new FailingTerminal(new IllegalStateException("impossible")), debug)
                        .error())
                .contains("java.lang.IllegalStateException: impossible", "\tat ");
    }

    @Test
    void aResultThatCannotBeWrittenIsNoVerdict() throws IOException {
        SavedInventory.in(dump);
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        PrintStream closedPipe = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        int code = DirectPathGuard.run(
                new String[] {"check", "--dump", dump.toString(), "--host", "esx01", "--device", "vmhba0"},
                closedPipe,
                new PrintStream(error, false, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(3);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .startsWith("The result could not be written to standard output.")
                .contains("Next step: ");
    }

    private record FailingTerminal(Throwable failure) implements Terminal {

        @Override
        public TextStyle style() {
            return TextStyle.PLAIN;
        }

        @Override
        public boolean showsProgress() {
            return false;
        }

        @Override
        public Optional<char[]> askPassword(String question) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
