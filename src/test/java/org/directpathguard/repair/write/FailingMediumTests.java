package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.journal.Journal;
import org.directpathguard.repair.journal.JournalFolder;
import org.directpathguard.repair.journal.JournalReplay;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.RecordingDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingMediumTests {

    private final Path folder;
    private final LabRepair repair;
    private int writesOfAGoodRun;

    FailingMediumTests(@TempDir Path folder) {
        this.folder = folder;
        this.repair = LabRepair.tiny(folder.resolve("disk.img"));
    }

    @BeforeEach
    void countTheWritesOfAGoodRun() {
        RecordingDisk disk = repair.disk();
        repair.carryOut(folder.resolve("good"));
        writesOfAGoodRun = (int)
                disk.events().stream().filter(event -> event.sector() >= 0).count();
    }

    private List<BankOutcome> carryOut(RecordingDisk disk, int number) {
        return repair.on(disk).carryOut(folder.resolve("journal" + number));
    }

    @Test
    void aWriteThatFailsOnceLeavesTheBankAsItWasOrSwitched() {
        for (int failing = 0; failing < writesOfAGoodRun; failing++) {
            RecordingDisk disk = repair.disk().after(List.of());
            int number = failing;
            boolean[] failed = new boolean[1];
            disk.failWith((sector, earlier) -> {
                if (earlier == number && !failed[0]) {
                    failed[0] = true;
                    throw new IOException("Input/output error");
                }
            });

            List<BankOutcome> outcomes = carryOut(disk, failing);

            BankOutcome last = lastReached(outcomes);
            assertThat(last.result()).isEqualTo(BankResult.FAILED);
            assertThat(last.matter()).contains("Input/output error");
            assertThat(last.nextStep()).isNotEmpty();
            LabRepair.assertBootsOldOrNew(disk);
            if (outcomes.get(0).result() == BankResult.FAILED) {
                assertThat(outcomes.get(1).result()).isEqualTo(BankResult.NOT_REACHED);
                boolean switched = last.matter().contains("has the new state");
                assertThat(disk.isUntouched()).isEqualTo(!switched);
            }
        }
    }

    @Test
    void aMediumThatFailsForGoodStillBootsAndTheJournalHealsIt() throws Exception {
        for (int failing = 0; failing < writesOfAGoodRun; failing++) {
            RecordingDisk disk = repair.disk().after(List.of());
            int number = failing;
            disk.failWith((sector, earlier) -> {
                if (earlier >= number) {
                    throw new IOException("No space left on device");
                }
            });

            List<BankOutcome> outcomes = carryOut(disk, 1_000 + failing);

            assertThat(lastReached(outcomes).matter()).contains("No space left on device");
            LabRepair.assertBootsOldOrNew(disk);
            disk.failWith(RecordingDisk.Fault.NONE);
            Journal.OfDisk journal = (Journal.OfDisk) JournalFolder.read(folder.resolve("journal" + (1_000 + failing)));
            JournalReplay.undo(journal, disk);
            assertThat(disk.isUntouched()).isTrue();
        }
    }

    private static BankOutcome lastReached(List<BankOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.result() != BankResult.NOT_REACHED)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void aMediumThatForgetsAWriteIsNoticed() {
        RecordingDisk disk = repair.disk().after(List.of());
        disk.forget(3);

        List<BankOutcome> outcomes = carryOut(disk, 5_000);

        assertThat(outcomes.get(0).result()).isEqualTo(BankResult.FAILED);
        assertThat(outcomes.get(0).matter()).contains("reads back differently");
        assertThat(disk.isUntouched()).isTrue();
    }
}
