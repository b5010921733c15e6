package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.Sha256;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.JournalReplay;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning and carrying out on an image file, as the command does it. */
class WritePlanTests {

    private static final byte[] OLD = LabStates.gzip(1, 9_000);
    private static final byte[] NEW = LabStates.gzip(2, 9_000);

    private final Path image;
    private final Path journal;

    WritePlanTests(@TempDir Path folder) {
        image = folder.resolve("disk.img");
        journal = folder.resolve("journal");
    }

    private LabDisk disk() {
        return LabDisk.withBanks(
                image,
                LabLayout.TINY,
                LabBank.with(LabFormat.TINY, 12, 0, OLD),
                LabBank.with(LabFormat.TINY, 11, 0, OLD));
    }

    private FoundBanks found() throws Exception {
        return BankFinder.find(List.of(image));
    }

    private WritePlan plan(WriteOptions options) throws Exception {
        FoundBanks found = found();
        return WritePlan.of(
                found,
                found.banks().stream().map(bank -> new BankChange(bank, NEW)).toList(),
                options);
    }

    private String hash() throws IOException {
        return Sha256.of(Files.readAllBytes(image));
    }

    @Test
    void planningWritesNothingAndSaysWhatWouldBeWritten() throws Exception {
        disk();
        String before = hash();

        WritePlan plan = plan(WriteOptions.SAFE);

        assertThat(plan.banks())
                .extracting(planned -> planned.bank().partition())
                .containsExactly(OptionalInt.of(6), OptionalInt.of(5));
        assertThat(plan.banks().get(0).steps())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("write the new data: 18 sectors from sector ");
        assertThat(hash()).isEqualTo(before);
        assertThat(journal).doesNotExist();
    }

    @Test
    void bothBanksAreWrittenAndUndoGivesBackTheSameImage() throws Exception {
        disk();
        String before = hash();

        List<BankOutcome> outcomes = plan(WriteOptions.SAFE).carryOut(journal);

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        assertThat(found().banks().get(0).readState().content()).isEqualTo(NEW);
        assertThat(found().banks().get(1).readState().content()).isEqualTo(NEW);
        assertThat(journal.resolve("bank5-STATE.TGZ.before")).hasBinaryContent(OLD);
        assertThat(JournalReplay.undo(journal)).contains("byte for byte");
        assertThat(hash()).isEqualTo(before);
        assertThat(JournalReplay.resume(journal)).contains("finished");
        assertThat(found().banks().get(1).readState().content()).isEqualTo(NEW);
    }

    @Test
    void aSecondRunHasNothingToDoAndMakesNoJournal() throws Exception {
        disk();
        plan(WriteOptions.SAFE).carryOut(journal);
        String before = hash();

        WritePlan again = plan(WriteOptions.SAFE);
        List<BankOutcome> outcomes = again.carryOut(journal.resolveSibling("second"));

        assertThat(again.banks()).allSatisfy(bank -> assertThat(bank.steps()).isEmpty());
        assertThat(outcomes).extracting(BankOutcome::matter).allMatch(matter -> matter.contains("already had"));
        assertThat(hash()).isEqualTo(before);
        assertThat(journal.resolveSibling("second")).doesNotExist();
    }

    @Test
    void aJournalFolderWithFilesIsRefusedBeforeAnythingIsWritten() throws Exception {
        disk();
        String before = hash();
        Files.createDirectory(journal);
        Files.writeString(journal.resolve("holiday.txt"), "sun");

        assertThatThrownBy(() -> plan(WriteOptions.SAFE).carryOut(journal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not empty");
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void aDiskThatChangedSinceItWasPlannedIsRefused() throws Exception {
        LabDisk disk = disk();
        WritePlan plan = plan(WriteOptions.SAFE);
        disk.volume(5).copyIn("OTHER.TXT", OLD);
        String before = hash();

        assertThatThrownBy(() -> plan.carryOut(journal)).isInstanceOf(ChangedMeanwhileException.class);
        assertThat(hash()).isEqualTo(before);
        assertThat(journal).doesNotExist();
    }

    @Test
    void aDirtyBankIsRefusedWithTheCommandAndTheOtherOneIsRepaired() throws Exception {
        LabDisk disk = disk();
        disk.volume(6).write(0x25, (byte) 1);

        List<BankOutcome> outcomes = plan(WriteOptions.SAFE).carryOut(journal);

        assertThat(outcomes).extracting(BankOutcome::result).containsExactly(BankResult.REFUSED, BankResult.REPAIRED);
        assertThat(outcomes.get(0).matter()).contains("marked dirty");
        assertThat(outcomes.get(0).nextStep())
                .contains("losetup --find --show --sector-size 512 --offset 20987904 --sizelimit 16777216 " + image)
                .contains("fsck.fat -a -v $L");
        assertThat(found().banks().get(1).readState().content()).isEqualTo(OLD);
    }

    @Test
    void aFullBankIsRefused() throws Exception {
        LabDisk disk = disk();
        fill(disk, 5);

        List<PlannedBank> banks = plan(WriteOptions.SAFE).banks();

        assertThat(banks.get(0).refusal()).isEmpty();
        assertThat(banks.get(1).refusal())
                .get()
                .isInstanceOfSatisfying(
                        BankFullException.class,
                        full -> assertThat(full.nextStep()).contains("--in-place-when-full"));
    }

    @Test
    void aFullBankIsOverwrittenInPlaceWhenAllowedAndAfterTheOther() throws Exception {
        LabDisk disk = disk();
        fill(disk, 6);
        String before = hash();

        WritePlan plan = plan(new WriteOptions(true));
        assertThat(plan.banks())
                .extracting(planned -> planned.bank().partition())
                .containsExactly(OptionalInt.of(5), OptionalInt.of(6));
        plan.carryOut(journal);

        assertThat(found().banks().get(1).readState().content()).isEqualTo(NEW);
        assertThat(disk.volume(6).fsck().exitCode()).isZero();
        JournalReplay.undo(journal);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void inPlaceAStateMayGrowIntoWhatIsFreeAndShrink() throws Exception {
        LabDisk disk = disk();
        fill(disk, 6);
        disk.volume(6).mtools("mdel", "::SMALL");

        for (int size : new int[] {10_500, 3_000}) {
            byte[] other = LabStates.gzip(size, size);
            FoundBanks found = found();
            WritePlan plan =
                    WritePlan.of(found, List.of(new BankChange(found.banks().get(1), other)), new WriteOptions(true));
            plan.carryOut(journal.resolveSibling("journal-" + size));

            assertThat(found().banks().get(1).readState().content()).isEqualTo(other);
            assertThat(disk.volume(6).fsck().exitCode()).isZero();
        }
    }

    private static void fill(LabDisk disk, int partition) {
        disk.volume(partition).copyIn("SMALL", new byte[2_000]);
        int free = Integer.parseInt(disk.volume(partition)
                .mtools("mdir", "::")
                .replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1")
                .replace(" ", ""));
        disk.volume(partition).copyIn("FILLER", new byte[free]);
    }

    @Test
    void anImageThatMayNotBeWrittenIsRefused() throws Exception {
        disk();
        FoundBanks found = found();
        WritePlan plan =
                WritePlan.of(found, List.of(new BankChange(found.banks().get(0), NEW)), WriteOptions.SAFE);
        Files.delete(image);
        Files.createDirectory(image);

        assertThatThrownBy(() -> plan.carryOut(journal)).isInstanceOf(RefusedException.class);
        assertThat(journal).doesNotExist();
    }
}
