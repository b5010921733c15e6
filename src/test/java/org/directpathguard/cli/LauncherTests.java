package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script sees when Java itself fails before the program begins: never a document. */
class LauncherTests {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1k", "-XX:+NoSuchOption", "--module-path=/no/such:"})
    void aVirtualMachineThatDoesNotStartPrintsNoDocument(String option) throws Exception {
        String out = output(1, List.of(java(), option, "-cp", "nothing", "org.directpathguard.Nothing"));

        assertThat(out).doesNotContain("{");
    }

    @Test
    void fromTheFirstLineOfMainOnEveryFailureEndsWithThree() throws Exception {
        String tooLittle = "-Xmx12m";
        String out = output(
                3,
                List.of(
                        java(),
                        tooLittle,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DirectPathGuard.class.getName(),
                        "scan",
                        "--dump",
                        folder.toString(),
                        "--format",
                        "json"));

        assertThat(out).isEmpty();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String output(int code, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(code);
            return out;
        } finally {
            process.destroyForcibly();
        }
    }
}
