package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

    private final Path folder;

    UsageTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repair",
                "repair mend",
                "repair inspect",
                "repair apply",
                "repair undo",
                "repair resume",
                "repair inspect --scan-disks /dev/sda",
                "repair inspect /dev/sda --format yaml",
                "repair apply /dev/sda --device 1f.2",
                "repair apply /dev/sda --device 00000:000:31.2",
                "repair apply /dev/sda --bank five"
            })
    void aWrongCommandLineEndsWith64AndSaysWhatIsRight(String line) {
        GuardRun run = GuardRun.of((Object[]) line.split(" ", -1));

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("Next step").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    /** What the stick's menu calls; what is found depends on the machine, and no disk of ESXi is on one that runs this. */
    @ParameterizedTest
    @ValueSource(strings = {"repair inspect --scan-disks", "repair apply --scan-disks --dry-run"})
    void aScanNeedsNoTarget(String line) {
        GuardRun run = GuardRun.of((Object[]) line.split(" ", -1));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out() + run.err()).doesNotContain("nobody foresaw").contains("next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "repair --help",
                "repair inspect --help",
                "repair apply --help",
                "repair undo --help",
                "repair resume --help"
            })
    void everyLevelExplainsItself(String line) {
        GuardRun run = GuardRun.of((Object[]) line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage:");
    }

    @Test
    void inspectTakesTheLineOfApplyAndStillWritesNothing() throws IOException {
        Path archive = Files.write(folder.resolve("state.tgz"), LabState.of(LabState.SATA_PASSED));
        Path out = folder.resolve("out.tgz");
        Path journal = folder.resolve("journal");

        GuardRun run = GuardRun.of(
                "repair",
                "inspect",
                archive,
                "--yes",
                "--dry-run",
                "--experimental-envelope",
                "--in-place-when-full",
                "--journal",
                journal,
                "--out",
                out);

        assertThat(run.code()).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(journal).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        GuardRun run = GuardRun.of("repair", "inspect", folder.resolve("gone"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("There is no", "--scan-disks");
    }

    @Test
    void banksCannotBeNamedInALoneArchive() throws IOException {
        Path archive = Files.write(folder.resolve("state.tgz"), LabState.of(LabState.SATA_PASSED));

        GuardRun run = GuardRun.of("repair", "apply", archive, "--bank", "5", "--yes");

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("--bank");
    }
}
