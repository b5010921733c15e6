package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.bank.TargetKind;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.JournalReplay;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Banks in folders, as they are when somebody has mounted them. */
class BankFolderTests {

    private static final byte[] OLD = LabStates.gzip(1, 3_000);
    private static final byte[] NEW = LabStates.gzip(2, 3_000);

    private final Path folder;
    private final Path journal;

    BankFolderTests(@TempDir Path folder) {
        this.folder = folder;
        this.journal = folder.resolve("journal");
    }

    private Path bank(String name, long updated, String stateName) throws IOException {
        Path bank = Files.createDirectory(folder.resolve(name));
        Files.writeString(bank.resolve("boot.cfg"), LabBank.bootConfig(updated, 0));
        Files.write(bank.resolve(stateName), OLD);
        return bank;
    }

    private static FoundBanks found(Path... banks) throws Exception {
        return BankFinder.find(List.of(banks));
    }

    private static WritePlan plan(FoundBanks found) throws Exception {
        List<BankChange> changes =
                found.banks().stream().map(bank -> new BankChange(bank, NEW)).toList();
        return WritePlan.of(found, changes, WriteOptions.SAFE);
    }

    private static List<String> files(Path bank) throws IOException {
        try (Stream<Path> files = Files.list(bank)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void severalFoldersAreBanksOfOneHost() throws Exception {
        Path first = bank("hd1", 3, "STATE.TGZ");
        Path second = bank("hd2", 4, "state.tgz");

        FoundBanks found = found(first, second);

        assertThat(found.kind()).isEqualTo(TargetKind.BANK_FOLDER);
        assertThat(found.choice().bank().orElseThrow().path()).isEqualTo(second.toString());
        assertThat(found.problems()).isEmpty();
        assertThat(found.banks().get(0).readState().name()).isEqualTo("STATE.TGZ");
        assertThat(found.banks().get(0).uuid()).isEmpty();
        assertThat(found.banks().get(0).fat()).isEmpty();
    }

    @Test
    void oneFolderAloneIsSaidToBeHalfThePicture() throws Exception {
        assertThat(found(bank("hd1", 3, "state.tgz")).problems())
                .singleElement()
                .asString()
                .contains("Only one bank was given");
    }

    @Test
    void theStateIsReplacedUnderItsOwnNameAndNothingIsLeftBehind() throws Exception {
        Path first = bank("hd1", 3, "STATE.TGZ");
        Path second = bank("hd2", 4, "state.tgz");
        WritePlan plan = plan(found(first, second));

        List<BankOutcome> outcomes = plan.carryOut(journal);

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        assertThat(outcomes.get(0).bank().path()).isEqualTo(first.toString());
        assertThat(files(first)).containsExactly("STATE.TGZ", "boot.cfg");
        assertThat(first.resolve("STATE.TGZ")).hasBinaryContent(NEW);
        assertThat(second.resolve("state.tgz")).hasBinaryContent(NEW);
    }

    @Test
    void aRepairOfFoldersCanBeUndoneAndFinished() throws Exception {
        Path first = bank("hd1", 3, "state.tgz");
        Path second = bank("hd2", 4, "state.tgz");
        plan(found(first, second)).carryOut(journal);

        assertThat(JournalReplay.undo(journal)).contains("2 of the banks");
        assertThat(first.resolve("state.tgz")).hasBinaryContent(OLD);
        assertThat(JournalReplay.undo(journal)).contains("nothing to undo");

        Files.write(first.resolve("state.tgz"), NEW);
        assertThat(JournalReplay.resume(journal)).contains("1 banks were written");
        assertThat(second.resolve("state.tgz")).hasBinaryContent(NEW);
        assertThat(JournalReplay.resume(journal)).contains("nothing to finish");
    }

    @Test
    void aStateThatEsxiHasWrittenSinceIsNotUndone() throws Exception {
        Path first = bank("hd1", 3, "state.tgz");
        plan(found(first)).carryOut(journal);
        Files.writeString(first.resolve("state.tgz"), "saved by the host");

        assertThatThrownBy(() -> JournalReplay.undo(journal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("neither the old nor the new state");
        assertThat(first.resolve("state.tgz")).hasContent("saved by the host");
    }

    @Test
    void aFolderWithoutBootConfigIsNoBank() throws IOException {
        Path other = Files.createDirectory(folder.resolve("locker"));
        Files.write(other.resolve("state.tgz"), OLD);

        assertThatThrownBy(() -> found(other))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("holds no boot.cfg");
    }

    @Test
    void twoSpellingsOfTheSameNameAreNoBankEither() throws IOException {
        Path copy = bank("copy", 3, "state.tgz");
        Files.write(copy.resolve("STATE.TGZ"), OLD);

        assertThatThrownBy(() -> found(copy))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void theJournalMayNotLieInTheBank() throws Exception {
        Path first = bank("hd1", 3, "state.tgz");
        WritePlan plan = plan(found(first));

        assertThatThrownBy(() -> plan.carryOut(first.resolve("journal")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("lies on the disk that is to be repaired");
        assertThat(files(first)).containsExactly("boot.cfg", "state.tgz");
    }

    @Test
    void aStateThatChangedSinceItWasPlannedIsRefused() throws Exception {
        Path first = bank("hd1", 3, "state.tgz");
        WritePlan plan = plan(found(first));
        Files.write(first.resolve("state.tgz"), "new".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> plan.carryOut(journal)).isInstanceOf(ChangedMeanwhileException.class);
        assertThat(journal).doesNotExist();
    }

    @Test
    void aLeftOverOfAnEarlierRunDoesNotStandInTheWay() throws Exception {
        Path first = bank("hd1", 3, "state.tgz");
        Path leftOver = first.resolve("state.tgz." + ProcessHandle.current().pid());
        Files.writeString(leftOver, "left over");

        plan(found(first)).carryOut(journal);

        assertThat(first.resolve("state.tgz")).hasBinaryContent(NEW);
        assertThat(leftOver).hasContent("left over");
    }
}
