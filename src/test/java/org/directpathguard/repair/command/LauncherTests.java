package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.directpathguard.repair.lab.LabPrograms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundle's launcher, with a runtime that only ends with a given code. */
class LauncherTests {

    private static final Path LAUNCHER = Path.of("src/main/rescue/launcher");

    private final Path bundle;

    LauncherTests(@TempDir Path bundle) {
        this.bundle = bundle;
    }

    @BeforeEach
    void anUnpackedBundle() throws IOException {
        Files.copy(LAUNCHER, bundle.resolve("directpath-guard"));
        Files.createDirectories(bundle.resolve("runtime/bin"));
        Files.createDirectories(bundle.resolve("lib"));
        Files.createFile(bundle.resolve("lib/a.jar"));
        Files.createFile(bundle.resolve("lib/b.jar"));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "101, 1", "102, 2", "103, 3", "104, 4", "105, 5", "164, 64"})
    void theCommandsOwnCodesArrive(int ofTheRuntime, int ofTheLauncher) throws IOException {
        assertThat(run(ofTheRuntime, "inspect").exitCode()).isEqualTo(ofTheLauncher);
    }

    @ParameterizedTest
    @CsvSource({
        "0, inspect, 3",
        "1, inspect, 3",
        "2, inspect, 3",
        "1, apply, 5",
        "134, apply, 5",
        "137, undo, 5",
        "134, inspect, 3",
        "127, resume, 5"
    })
    void aRuntimeThatDidNotStartOrDiedReadsAsNoVerdict(int ofTheRuntime, String verb, int ofTheLauncher)
            throws IOException {
        LabPrograms.Run run = run(ofTheRuntime, verb);

        assertThat(run.exitCode()).isEqualTo(ofTheLauncher);
        assertThat(run.output()).contains("ended unexpectedly", "Next step");
    }

    @Test
    void theRuntimeOfTheBundleIsUsedAndToldToWriteNothing() throws IOException {
        assertThat(run(100, "inspect").output())
                .contains("-XX:-UsePerfData")
                .contains("-XX:+ErrorFileToStderr")
                .contains("-Dorg.sqlite.lib.path=" + bundle.toRealPath() + "/native")
                .contains(bundle.toRealPath() + "/lib/a.jar:" + bundle.toRealPath() + "/lib/b.jar");
    }

    @Test
    void aStickWithoutExecutePermissionIsRunFromACopyThatIsRemovedAgain() throws IOException {
        runtime(100);
        Files.setPosixFilePermissions(bundle.resolve("runtime/bin/java"), PosixFilePermissions.fromString("rw-r--r--"));

        LabPrograms.Run run =
                LabPrograms.run("", "sh", bundle.resolve("directpath-guard").toString(), "inspect");

        assertThat(run.exitCode()).isZero();
        String copy = run.output().replaceAll("(?s).*lib\\.path=(\\S+)/native.*", "$1");
        assertThat(Path.of(copy)).isNotEqualTo(bundle.toRealPath()).doesNotExist();
    }

    private LabPrograms.Run run(int code, String verb) throws IOException {
        runtime(code);
        return LabPrograms.run("", "sh", bundle.resolve("directpath-guard").toString(), "repair", verb, "x");
    }

    private void runtime(int code) throws IOException {
        Path java = bundle.resolve("runtime/bin/java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\nexit " + code + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
