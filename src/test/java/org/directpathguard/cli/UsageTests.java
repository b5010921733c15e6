package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

    private static final int WIDEST_LINE = 92;

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void wrongUsageEndsWith64AndSaysWhereToRead(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.error()).matches("(?s).+\\RNext step: see 'directpath-guard.* --help'\\.\\R");
    }

    static Stream<String> wrongArguments() {
        return Stream.of(
                "",
                "bogus",
                "--bogus",
                "check",
                "check --host esx01 --device vmhba0",
                "check --host esx01 --dump somewhere",
                "check --device vmhba0 --dump somewhere",
                "check --host esx01 --device vmhba0 --dump somewhere --url https://vc",
                "check --host esx01 --device vmhba0 --dump somewhere --format pdf",
                "check --host esx01 --device vmhba0 --url https://vc",
                "check --host esx01 --device vmhba0 --url https://vc --user root",
                "check --host esx01 --device vmhba0 --url https://vc --user root --password secret",
                "check --host esx01 --device vmhba0 --url http://vc --user root",
                "check --host esx01 --device vmhba0 --url https://root:secret@vc --user root",
                "check --host esx01 --device vmhba0 --url https://vc --user root --thumbprint 00:11",
                "check --host esx01 --device vmhba0 --url https://vc --user root --thumbprint 00 --ca-file ca.pem",
                "scan",
                "scan --dump somewhere more",
                "scan --dump somewhere --format pdf",
                "explain",
                "explain no-such-rule");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "check --help",
                "scan --help",
                "explain --help",
                "serve --help",
                "demo --help",
                "simulate --help"
            })
    void helpFitsATerminalAndLeadsOn(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.error()).isEmpty();
        assertThat(run.out().lines()).allMatch(text -> text.length() <= WIDEST_LINE);
        assertThat(run.out()).containsPattern("Examples?:|Where to begin:");
    }

    @ParameterizedTest
    @CsvSource({"check,  3", "scan, 3", "explain, 3"})
    void helpNamesTheExitCodes(String command, String code) {
        assertThat(Run.of(command, "--help").out())
                .containsPattern("Exit codes:(?s).*  " + code + "   ")
                .contains("  64  wrong usage");
    }

    @Test
    void theProgramNamesItsVersionAndCommit() {
        Run run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("directpath-guard \\S+, commit \\S+\\R");
    }

    @Test
    void passwordsInAddressesAreNotRepeated() {
        assertThat(Run.of("check", "--host", "a", "--device", "b", "--url", "https://root:secret@vc", "--user", "root")
                        .error())
                .doesNotContain("secret");
    }
}
