package org.directpathguard.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.disk.DiskIdentity;
import org.directpathguard.repair.disk.PartitionScheme;
import org.directpathguard.repair.failure.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTests {

    private final Path folder;

    JournalFolderTests(@TempDir Path parent) throws Exception {
        folder = parent.resolve("a journal");
        JournalFolder.make(folder).write(journal());
    }

    private static Journal.OfDisk journal() {
        SectorWrite write =
                new SectorWrite(9, new byte[512], "x".repeat(512).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        WriteStep step = new WriteStep(StepKind.SWITCH, "the directory of a bank", List.of(write));
        BankScript bank = new BankScript(5, "", 2, "00", "STATE.TGZ", "11", "22", List.of(step));
        DiskIdentity identity = new DiskIdentity(512, 100, PartitionScheme.MBR, "cafe0000");
        return new Journal.OfDisk("/media/my\ndisk \\ image.img", identity, List.of(bank));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Journal.OfDisk read = (Journal.OfDisk) JournalFolder.read(folder);

        assertThat(read).usingRecursiveComparison().ignoringFields("banks.uuid").isEqualTo(journal());
    }

    @Test
    void everyChangedByteIsNoticed() throws Exception {
        for (String name : List.of("journal.txt", "journal.bin")) {
            Path file = folder.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length; at++) {
                byte[] bad = good.clone();
                bad[at] ^= 0x10;
                Files.write(file, bad);
                assertThatThrownBy(() -> JournalFolder.read(folder)).isInstanceOf(DamagedJournalException.class);
            }
            Files.write(file, good);
        }
    }

    @Test
    void aJournalThatWasCutShortIsNoticed() throws Exception {
        Path file = folder.resolve("journal.txt");
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(() -> JournalFolder.read(folder)).isInstanceOf(DamagedJournalException.class);
        }
    }

    @Test
    void aFolderWithoutAJournalIsRefused() {
        assertThatThrownBy(() -> JournalFolder.read(folder.resolve("elsewhere")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("There is no journal in");
    }

    @Test
    void aFolderThatCanNotBeMadeIsRefused() {
        assertThatThrownBy(
                        () -> JournalFolder.make(folder.resolve("journal.txt").resolve("below")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Nothing was written to the target")
                .hasMessageNotContaining("below: " + folder);
    }
}
