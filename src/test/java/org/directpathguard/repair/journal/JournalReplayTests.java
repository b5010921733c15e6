package org.directpathguard.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.failure.WriteFailedException;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.PowerCuts;
import org.directpathguard.repair.lab.RecordingDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReplayTests {

    private final LabRepair repair;
    private final Journal.OfDisk journal;

    JournalReplayTests(@TempDir Path folder) throws Exception {
        repair = LabRepair.tiny(folder.resolve("disk.img"));
        repair.carryOut(folder.resolve("journal"));
        journal = (Journal.OfDisk) JournalFolder.read(folder.resolve("journal"));
    }

    @Test
    void undoingAFinishedRepairPutsEveryByteBack() throws Exception {
        assertThat(repair.disk().isUntouched()).isFalse();

        assertThat(JournalReplay.undo(journal, repair.disk())).contains("byte for byte");

        assertThat(repair.disk().isUntouched()).isTrue();
        assertThat(JournalReplay.undo(journal, repair.disk())).contains("nothing to undo");
    }

    @Test
    void finishingAFinishedRepairChangesNothing() throws Exception {
        int events = repair.disk().events().size();

        assertThat(JournalReplay.resume(journal, repair.disk())).contains("nothing to finish");

        assertThat(repair.disk().events()).hasSize(events);
    }

    @Test
    void afterEveryPowerCutTheRepairCanBeFinished() {
        int cuts = PowerCuts.forEach(repair.disk(), 2, cut -> {
            run(() -> JournalReplay.resume(journal, cut));
            assertRepaired(cut);
        });

        assertThat(cuts).isGreaterThan(100);
    }

    @Test
    void afterEveryPowerCutTheRepairCanBeUndone() {
        PowerCuts.forEach(repair.disk(), 3, cut -> {
            run(() -> JournalReplay.undo(journal, cut));
            assertThat(cut.isUntouched()).isTrue();
        });
    }

    @Test
    void theHostBootsAtEveryCutOfUndoing() {
        List<RecordingDisk.Event> repaired = new ArrayList<>(repair.disk().events());
        RecordingDisk undone = repair.disk().after(repaired);
        run(() -> JournalReplay.undo(journal, undone));

        int cuts = PowerCuts.forEach(undone, undone.events(), repaired, 4, LabRepair::assertBootsOldOrNew);

        assertThat(cuts).isGreaterThan(100);
    }

    @Test
    void theHostBootsAtEveryCutOfFinishing() {
        List<RecordingDisk.Event> events = repair.disk().events();
        for (int length = 0; length < events.size(); length += 5) {
            List<RecordingDisk.Event> survived = events.subList(0, length);
            RecordingDisk finished = repair.disk().after(survived);
            run(() -> JournalReplay.resume(journal, finished));

            PowerCuts.forEach(finished, finished.events(), survived, length, LabRepair::assertBootsOldOrNew);
        }
    }

    @Test
    void aDiskThatSomebodyElseHasWrittenToIsRefused() {
        long sector = journal.steps().get(0).writes().get(0).sector();
        RecordingDisk changed =
                repair.disk().after(List.of(new RecordingDisk.Event(sector, new byte[512]), otherBytes(sector)));

        assertThatThrownBy(() -> JournalReplay.undo(journal, changed))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("neither its old nor its new content");
        assertThat(changed.events()).isEmpty();
    }

    private static RecordingDisk.Event otherBytes(long sector) {
        byte[] bytes = new byte[512];
        java.util.Arrays.fill(bytes, (byte) 0x5a);
        return new RecordingDisk.Event(sector, bytes);
    }

    @Test
    void anotherDiskIsRefused(@TempDir Path elsewhere) {
        RecordingDisk other = LabRepair.tiny(elsewhere.resolve("disk.img")).disk();

        assertThatThrownBy(() -> JournalReplay.resume(journal, other))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not the disk of this journal");
        assertThat(other.events()).isEmpty();
    }

    @Test
    void aWriteThatFailsIsSaidAndTheNextRunGoesOn() throws Exception {
        RecordingDisk disk = repair.disk();
        int[] writes = new int[1];
        disk.failWith((sector, earlier) -> {
            writes[0]++;
            if (writes[0] == 4) {
                throw new IOException("Input/output error");
            }
        });

        assertThatThrownBy(() -> JournalReplay.undo(journal, disk))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("Input/output error");
        LabRepair.assertBootsOldOrNew(disk);

        JournalReplay.undo(journal, disk);
        assertThat(disk.isUntouched()).isTrue();
    }

    private static void assertRepaired(RecordingDisk disk) {
        run(() -> {
            FoundBanks found = BankFinder.onDisk(disk);
            assertThat(found.banks().get(0).readState().content()).isEqualTo(LabRepair.NEW_FIVE);
            assertThat(found.banks().get(1).readState().content()).isEqualTo(LabRepair.NEW_SIX);
            assertThat(found.banks()).allSatisfy(bank -> {
                assertThat(bank.fat().orElseThrow().faults()).isEmpty();
                assertThat(bank.fat().orElseThrow().remarks()).isEmpty();
            });
        });
    }

    private interface Action {
        void run() throws RepairException;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (RepairException e) {
            throw new AssertionError(e);
        }
    }
}
