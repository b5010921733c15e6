package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the shape, the exit code is the verdict, and half a document is none. */
class FormatsTests {

    @TempDir
    Path dump = Path.of("");

    @BeforeEach
    void saveAnInventory() throws IOException {
        SavedInventory.in(dump);
    }

    private String[] check(String device, String format) {
        return new String[] {
            "check", "--dump", dump.toString(), "--host", "esx01", "--device", device, "--format", format
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github", "markdown", "csv", "html"})
    void theExitCodeIsTheVerdict(String format) {
        assertThat(Run.of(check(SavedInventory.SATA, format)).code()).isEqualTo(2);
        assertThat(Run.of(check(SavedInventory.CONSOLE, format)).code()).isEqualTo(1);
        assertThat(Run.of(check(SavedInventory.SAS, format)).code()).isZero();
        Run none = Run.of(check("vmhba77", format));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github", "markdown", "csv", "html", "table"})
    void aSurveyComesInEveryShape(String format) {
        Run run = Run.of("scan", "--dump", dump.toString(), "--format", format);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("esx01").endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github", "markdown", "csv", "html"})
    void aDocumentThatBreaksOffIsNoVerdict(String format) {
        PrintStream full = new PrintStream(new SmallDisk(40), false, StandardCharsets.UTF_8);
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = DirectPathGuard.run(
                check(SavedInventory.SAS, format), full, new PrintStream(error, false, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(3);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @Test
    void everyShapeIsNamedInTheHelp() {
        assertThat(Run.of("check", "--help").out()).contains("sarif", "junit", "github", "markdown", "csv", "html");
    }

    /** Takes a few bytes and then no more. */
    private static final class SmallDisk extends OutputStream {

        private int left;

        private SmallDisk(int bytes) {
            left = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
