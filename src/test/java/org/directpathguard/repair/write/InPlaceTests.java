package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.journal.Journal;
import org.directpathguard.repair.journal.JournalFolder;
import org.directpathguard.repair.journal.JournalReplay;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.LabVolume;
import org.directpathguard.repair.lab.PowerCuts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overwriting in place does not survive a power cut by itself; its journal does. */
class InPlaceTests {

    @Test
    void afterEveryPowerCutTheJournalFinishesOrUndoesTheRepair(@TempDir Path folder) throws Exception {
        LabRepair repair = LabRepair.tiny(folder.resolve("disk.img"));
        fill(repair.image().volume(5));
        fill(repair.image().volume(6));

        List<BankOutcome> outcomes = repair.plan(new WriteOptions(true)).carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        Journal.OfDisk journal = (Journal.OfDisk) JournalFolder.read(folder.resolve("journal"));
        int cuts = PowerCuts.forEach(repair.disk(), 5, cut -> {
            try {
                JournalReplay.resume(journal, cut);
                assertThat(BankFinder.onDisk(cut).banks().get(0).readState().content())
                        .isEqualTo(LabRepair.NEW_FIVE);
                JournalReplay.undo(journal, cut);
                assertThat(cut.isUntouched()).isTrue();
            } catch (RepairException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(cuts).isGreaterThan(50);
    }

    private static void fill(LabVolume bank) {
        String free = bank.mtools("mdir", "::").replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1");
        bank.copyIn("FILLER", new byte[Integer.parseInt(free.replace(" ", ""))]);
    }
}
