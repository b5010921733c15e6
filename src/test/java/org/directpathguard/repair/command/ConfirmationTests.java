package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationTests {

    private final Path archive;
    private final Path repaired;

    ConfirmationTests(@TempDir Path folder) {
        archive = folder.resolve("state.tgz");
        repaired = folder.resolve("state.repaired.tgz");
    }

    @BeforeEach
    void aStateWithItsControllerPassedThrough() throws IOException {
        Files.write(archive, LabState.of(LabState.SATA_PASSED));
    }

    @Test
    void withoutATerminalAndWithoutYesNothingIsWritten() {
        GuardRun run = GuardRun.of("repair", "apply", archive);

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("no terminal", "--yes");
        assertThat(repaired).doesNotExist();
    }

    @Test
    void thePlanIsShownBeforeTheQuestion() {
        GuardRun run = GuardRun.answering(true, "repair", "apply", archive);

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsSubsequence("would change by 8 bytes", "Repaired and verified");
        assertThat(repaired).exists();
    }

    @Test
    void anythingButYesLeavesEverythingAsItIs() {
        GuardRun run = GuardRun.answering(false, "repair", "apply", archive);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("You said no");
        assertThat(repaired).doesNotExist();
    }

    @Test
    void nobodyIsAskedWhenThereIsNothingToDo() throws IOException {
        Files.write(archive, LabState.of(LabState.SATA_HELD));

        assertThat(GuardRun.of("repair", "apply", archive).code()).isZero();
    }
}
