package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoneArchiveTests {

    private static final byte[] STATE = LabState.of(LabState.SATA_PASSED);

    private final Path folder;

    private final Path archive;

    LoneArchiveTests(@TempDir Path folder) {
        this.folder = folder;
        archive = folder.resolve("state.tgz");
    }

    @BeforeEach
    void aStateWithItsControllerPassedThrough() throws IOException {
        Files.write(archive, STATE);
    }

    @Test
    void inspectFindsTheEntryAndWritesNothing() throws IOException {
        GuardRun run = GuardRun.of("repair", "inspect", archive);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("esx01", "5a2b3c4d-1111-2222-3333-001122334455")
                .contains("0000:00:1f.2 vmhba0 8086:3b25 storage controller  PASSTHROUGH")
                .contains("repair apply " + archive);
        assertThat(files()).containsExactly("state.tgz");
        assertThat(archive).hasBinaryContent(STATE);
    }

    @Test
    void aHealthyArchiveHasNothingToRepair() throws IOException {
        Files.write(archive, LabState.of(LabState.SATA_HELD));

        assertThat(GuardRun.of("repair", "inspect", archive).code()).isZero();
        GuardRun apply = GuardRun.of("repair", "apply", archive);
        assertThat(apply.code()).isZero();
        assertThat(apply.out()).contains("Nothing to do");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void aLineAboutAnOwnerThatIsNotUnderstoodIsNoGoodHealth() throws IOException {
        Files.write(archive, LabState.of(LabState.SATA_HELD + "/device/00000:003:00.0/owner = passthru\n"));

        GuardRun apply = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(apply.code()).isZero();
        assertThat(apply.out().replaceAll("\\s+", " "))
                .contains("Nothing to do", "a line about an owner is not understood, and may be such an entry");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void applyWritesACopyBesideTheArchiveAndLeavesTheArchiveAlone() throws IOException {
        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("- /device/00000:000:31.2/owner = \"passthru\"")
                .contains("+ /device/00000:000:31.2/owner = \"vmkernel\"")
                .contains("Repaired and verified: state.tgz.");
        assertThat(files()).containsExactly("state.repaired.tgz", "state.tgz");
        assertThat(archive).hasBinaryContent(STATE);
        assertThat(GuardRun.of("repair", "inspect", folder.resolve("state.repaired.tgz"))
                        .code())
                .isZero();
    }

    @Test
    void aSecondRunHasNothingToDoAndChangesNoByte() throws IOException {
        GuardRun.of("repair", "apply", archive, "--yes");
        byte[] repaired = Files.readAllBytes(folder.resolve("state.repaired.tgz"));

        GuardRun again = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Nothing to do");
        assertThat(folder.resolve("state.repaired.tgz")).hasBinaryContent(repaired);
    }

    @Test
    void nothingElseIsOverwritten() throws IOException {
        Path other = Files.writeString(folder.resolve("state.repaired.tgz"), "somebody's work");

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("is in the way", "--out");
        assertThat(other).hasContent("somebody's work");
    }

    @Test
    void theArchiveItselfIsReplacedOnlyWhenNamedAndCanBeHadBack() throws IOException {
        Path journal = folder.resolve("journal");

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes", "--out", archive, "--journal", journal);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("repair undo " + journal);
        assertThat(GuardRun.of("repair", "inspect", archive).code()).isZero();
        byte[] repaired = Files.readAllBytes(archive);

        assertThat(GuardRun.of("repair", "undo", journal).code()).isZero();
        assertThat(archive).hasBinaryContent(STATE);

        assertThat(GuardRun.of("repair", "resume", journal).code()).isZero();
        assertThat(archive).hasBinaryContent(repaired);
    }

    @Test
    void aFileThatChangedSinceIsNeitherUndoneNorFinished() throws IOException {
        Path journal = folder.resolve("journal");
        GuardRun.of("repair", "apply", archive, "--yes", "--out", archive, "--journal", journal);
        Files.writeString(archive, "saved again by the host");

        assertThat(GuardRun.of("repair", "undo", journal).code()).isEqualTo(3);
        assertThat(GuardRun.of("repair", "resume", journal).code()).isEqualTo(3);
        assertThat(archive).hasContent("saved again by the host");
    }

    @Test
    void aGarbledJournalIsNotUsed() throws IOException {
        Path journal = folder.resolve("journal");
        GuardRun.of("repair", "apply", archive, "--yes", "--out", archive, "--journal", journal);
        byte[] repaired = Files.readAllBytes(archive);
        Files.writeString(journal.resolve("old"), "garbled");

        GuardRun run = GuardRun.of("repair", "undo", journal);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("journal", "damaged");
        assertThat(archive).hasBinaryContent(repaired);
    }

    @Test
    void aJournalFolderThatHoldsSomethingIsRefused() throws IOException {
        Path journal = Files.createDirectory(folder.resolve("journal"));
        Files.writeString(journal.resolve("photo"), "precious");

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes", "--out", archive, "--journal", journal);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("not empty", "--journal");
        assertThat(archive).hasBinaryContent(STATE);
    }

    @Test
    void aDryRunShowsTheChangesAndWritesNothing() throws IOException {
        GuardRun run = GuardRun.of("repair", "apply", archive, "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("- /device/00000:000:31.2/owner = \"passthru\"")
                .contains("+ /device/00000:000:31.2/owner = \"vmkernel\"")
                .contains("dry run");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void aFolderThatIsNotThereGetsNoArchive() throws IOException {
        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes", "--out", folder.resolve("gone/state.tgz"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no folder", "--out");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void severalArchivesAreRepairedInOneRun() throws IOException {
        Path second = Files.write(folder.resolve("local.tgz"), STATE);

        GuardRun run = GuardRun.of("repair", "apply", archive, second, "--yes");

        assertThat(run.code()).isZero();
        assertThat(files()).containsExactly("local.repaired.tgz", "local.tgz", "state.repaired.tgz", "state.tgz");
    }

    @Test
    void aCutOffArchiveIsDamaged() throws IOException {
        Files.write(archive, Arrays.copyOf(STATE, STATE.length / 2));

        for (String verb : List.of("inspect", "apply")) {
            GuardRun run = GuardRun.of("repair", verb, archive);
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).contains("Damaged", "What to do next");
        }
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void anEmptyArchiveIsDamaged() throws IOException {
        Files.write(archive, new byte[0]);

        assertThat(GuardRun.of("repair", "apply", archive, "--yes").code()).isEqualTo(4);
    }

    @Test
    void aStateSealedByTheTpmIsRefusedWithTheReason() throws IOException {
        Files.write(archive, LabState.sealed("TPM"));

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("sealed by the host's TPM");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void twoControllersAreNotChosenBetween() throws IOException {
        Files.write(archive, LabState.of(LabState.TWO_CONTROLLERS));

        assertThat(GuardRun.of("repair", "inspect", archive).code()).isEqualTo(1);
        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("vmhba0", "vmhba2", "--device");
        assertThat(files()).containsExactly("state.tgz");
    }

    @Test
    void theNamedOneOfTwoControllersIsGivenBackAndTheOtherStays() throws IOException {
        Files.write(archive, LabState.of(LabState.TWO_CONTROLLERS));

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes", "--device", "0000:00:1F.2");

        assertThat(run.code()).isZero();
        GuardRun after = GuardRun.of("repair", "inspect", folder.resolve("state.repaired.tgz"));
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.out()).contains("0000:03:00.0 vmhba2").doesNotContain("0000:00:1f.2");
    }

    @Test
    void aNameThatTheArchiveDoesNotKnowIsTakenForAMistake() {
        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes", "--device", "0000:00:1f.3");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("0000:00:1f.3", "0000:00:1f.2");
    }

    @Test
    void anUncompressedArchiveIsCompressedAgain() throws IOException {
        Files.write(archive, LabState.uncompressed(LabState.SATA_PASSED));

        GuardRun run = GuardRun.of("repair", "apply", archive, "--yes");

        assertThat(run.code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("state.repaired.tgz"))).startsWith(0x1f, 0x8b);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
