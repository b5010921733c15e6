package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.DiskBank;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.LabStates;
import org.directpathguard.repair.lab.LabVolume;
import org.directpathguard.repair.lab.LoaderJudge;
import org.directpathguard.repair.lab.RecordingDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at before the first write and after the last one. */
class BankVerificationTests {

    private final Path folder;
    private final LabRepair repair;
    private final FoundBanks before;

    BankVerificationTests(@TempDir Path folder) throws Exception {
        this.folder = folder;
        repair = LabRepair.tiny(folder.resolve("disk.img"));
        before = BankFinder.onDisk(repair.disk());
    }

    private RecordingDisk repaired() {
        RecordingDisk disk = repair.disk().after(List.of());
        repair.on(disk).carryOut(folder.resolve("journal"));
        return disk;
    }

    private Optional<String> difference(RecordingDisk disk) {
        DiskBank five = (DiskBank) before.banks().get(0);
        return new BankVerification(before, disk)
                .difference(new PlannedScript(five, LabRepair.NEW_FIVE, Optional.empty(), Optional.empty()));
    }

    private long start(int partition) {
        return repair.image().volume(partition).start();
    }

    @Test
    void aRepairedBankHasNone() {
        assertThat(difference(repaired())).isEmpty();
    }

    @Test
    void theOldStateIsNotWhatWasWanted() {
        assertThat(difference(repair.disk())).get().asString().contains("reads back differently");
    }

    @Test
    void aBankWithoutItsMarkIsGone() {
        RecordingDisk disk = repaired();
        disk.garble(start(6) + 512, new byte[16]);
        disk.garble(start(5) + 512, new byte[16]);

        assertThat(difference(disk)).isPresent();
    }

    @Test
    void anotherUuidIsAnotherBank() {
        RecordingDisk disk = repaired();
        disk.garble(start(5) + 512 + 16, new byte[16]);

        assertThat(difference(disk)).get().asString().contains("UUID or boot.cfg");
    }

    @Test
    void anotherChoiceOfTheLoaderIsNoticed() {
        RecordingDisk disk = repaired();
        disk.garble(start(5) + 512, new byte[16]);

        assertThat(difference(disk)).get().asString().contains("another bank");
    }

    @Test
    void aFileSystemThatIsNoLongerSoundIsNoticed() {
        RecordingDisk disk = repaired();
        disk.garble(start(5) + 37, (byte) 1);

        assertThat(difference(disk)).get().asString().contains("marked dirty");
    }

    @Test
    void aBankThatComesToHarmWhileItIsWrittenIsPutBack() {
        RecordingDisk disk = repair.disk().after(List.of());
        boolean[] done = new boolean[1];
        disk.failWith((sector, earlier) -> {
            if (!done[0]) {
                done[0] = true;
                disk.garble(start(6) + 512 + 16, (byte) 7);
            }
        });

        List<BankOutcome> outcomes = repair.on(disk).carryOut(folder.resolve("journal"));

        assertThat(outcomes.get(0).result()).isEqualTo(BankResult.FAILED);
        assertThat(outcomes.get(0).matter()).contains("UUID or boot.cfg", "put back as it was");
        assertThat(outcomes.get(1).result()).isEqualTo(BankResult.NOT_REACHED);
        disk.garble(start(6) + 512 + 16, (byte) 0xa6);
        assertThat(disk.isUntouched()).isTrue();
    }

    @Test
    void aDiskThatSomebodyUsesIsNeitherPlannedNorWritten() throws Exception {
        RecordingDisk disk = repair.disk().after(List.of());
        WritePlan plan = repair.on(disk).plan(WriteOptions.SAFE);
        disk.mount();

        assertThatThrownBy(() -> plan.carryOut(folder.resolve("journal")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("in use");
        assertThatThrownBy(() -> WritePlan.of(BankFinder.onDisk(disk), List.of(), WriteOptions.SAFE))
                .isInstanceOf(RefusedException.class);
        assertThat(disk.events()).isEmpty();
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void theJournalMayNotLieOnTheDisk() {
        RecordingDisk disk = repair.disk().after(List.of());
        WritePlan plan = repair.on(disk).plan(WriteOptions.SAFE);
        disk.hold(folder);

        assertThatThrownBy(() -> plan.carryOut(folder.resolve("not/there/yet")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("lies on the disk");
        assertThat(disk.events()).isEmpty();
    }

    @Test
    void aBankWithExactlyEnoughRoomIsSwitchedAndNotOverwritten() throws Exception {
        LabVolume five = repair.image().volume(5);
        String free = five.mtools("mdir", "::").replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1");
        int cluster = 2_048;
        int needed = (LabRepair.NEW_FIVE.length + cluster - 1) / cluster * cluster;
        five.copyIn("FILLER", new byte[Integer.parseInt(free.replace(" ", "")) - needed]);
        RecordingDisk disk = repair.disk().after(List.of());

        List<BankOutcome> outcomes = repair.on(disk).carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        assertThat(difference(disk)).isEmpty();
    }

    @Test
    void aStateBehindTheFirst65536ClustersIsPointedToInFull(@TempDir Path other) throws Exception {
        LabDisk large = LabDisk.create(other.resolve("large.img"), LabLayout.COMPACT_GPT);
        LabVolume volume = large.bank(5, LabBank.with(new LabFormat(32, 1, 8, 0), 1, 0, LabStates.gzip(1, 900)));
        volume.copyIn("FILLER", new byte[65_600 * 512]);
        RecordingDisk disk = new RecordingDisk(large);
        FoundBanks found = BankFinder.onDisk(disk);

        WritePlan.of(found, List.of(new BankChange(found.banks().get(0), LabRepair.NEW_FIVE)), WriteOptions.SAFE)
                .carryOut(folder.resolve("journal"));
        disk.save();

        assertThat(volume.copyOut("STATE.TGZ")).isEqualTo(LabRepair.NEW_FIVE);
        assertThat(volume.fsck().exitCode()).isZero();
        assertThat(LoaderJudge.boot(new RecordingDisk(large).openForReading())
                        .orElseThrow()
                        .fatal())
                .isEmpty();
    }
}
