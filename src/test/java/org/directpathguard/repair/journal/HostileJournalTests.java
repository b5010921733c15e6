package org.directpathguard.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.RecordingDisk;
import org.directpathguard.repair.write.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that nobody's repair made: well-formed, every checksum right, and up to no good. */
class HostileJournalTests {

    private static final byte[] MINE = "mine".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] THEIRS = "evil".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;

    HostileJournalTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path journalOf(Path file) throws Exception {
        Path journal = folder.resolve("journal");
        JournalFolder.make(journal)
                .write(new Journal.OfFolders("a bank", List.of(new Journal.FileScript(file, THEIRS, MINE, false))));
        return journal;
    }

    @Test
    void noFileButABanksStateIsWritten() throws Exception {
        Path passwords = Files.write(folder.resolve("shadow"), MINE);
        Path journal = journalOf(passwords);

        assertThatThrownBy(() -> JournalReplay.undo(journal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no bank's state archive");
        assertThat(passwords).hasBinaryContent(MINE);
    }

    @Test
    void noLinkIsFollowedOutOfTheBank() throws Exception {
        Path passwords = Files.write(folder.resolve("shadow"), MINE);
        Path journal = journalOf(Files.createSymbolicLink(folder.resolve("state.tgz"), passwords));

        assertThatThrownBy(() -> JournalReplay.undo(journal)).isInstanceOf(RefusedException.class);
        assertThat(passwords).hasBinaryContent(MINE);
    }

    @Test
    void whatIsNoOrdinaryFileIsNotWaitedFor() throws Exception {
        Path journal = Files.createDirectory(folder.resolve("journal"));
        LabPrograms.succeed("", "mkfifo", journal.resolve("journal.txt").toString());

        assertThatThrownBy(() -> JournalReplay.resume(journal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no ordinary file");
    }

    @Test
    void neitherTheBootSectorNorTheMarkNorWhatLiesOutsideIsWritten() throws Exception {
        LabRepair repair = LabRepair.tiny(folder.resolve("disk.img"));
        Path good = folder.resolve("good");
        RecordingDisk disk = repair.disk().after(List.of());
        repair.on(disk).plan(WriteOptions.SAFE).carryOut(good);
        Journal.OfDisk journal = (Journal.OfDisk) JournalFolder.read(good);
        BankScript bank = journal.banks().get(0);
        RecordingDisk fresh = repair.disk().after(List.of());

        for (long sector : new long[] {0, 2, bank.markSector() - 1, bank.markSector(), bank.markSector() + 32_768}) {
            byte[] before = fresh.openForReading().read(sector, 1);
            List<WriteStep> steps = new ArrayList<>(bank.steps());
            steps.add(new WriteStep(
                    StepKind.TIDY, "something else", List.of(new SectorWrite(sector, before, new byte[512]))));
            BankScript changed = new BankScript(
                    bank.partition(),
                    bank.uuid(),
                    bank.markSector(),
                    bank.markHash(),
                    bank.stateName(),
                    bank.before(),
                    bank.after(),
                    steps);

            assertThatThrownBy(() -> JournalReplay.resume(
                            new Journal.OfDisk(journal.target(), journal.identity(), List.of(changed)), fresh))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("outside partition");
            assertThat(fresh.events()).isEmpty();
        }
    }
}
