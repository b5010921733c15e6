package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSortTests {

    private final Path folder;

    FileSortTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void gzipAndTarAreArchivesWhateverTheirName() throws IOException {
        assertThat(isArchive("disk.img", LabState.of(LabState.SATA_HELD))).isTrue();
        assertThat(isArchive("disk.raw", LabState.uncompressed(LabState.SATA_HELD)))
                .isTrue();
    }

    @Test
    void aBootSectorMakesADiskWhateverTheName() throws IOException {
        byte[] sector = new byte[4096];
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;

        assertThat(isArchive("state.tgz", sector)).isFalse();
    }

    @Test
    void theNameDecidesWhereTheBytesSayNothing() throws IOException {
        assertThat(isArchive("state.tgz", new byte[0])).isTrue();
        assertThat(isArchive("configBundle-esx01.TGZ", new byte[600])).isTrue();
        assertThat(isArchive("disk.img", new byte[4096])).isFalse();
    }

    @Test
    void aFolderIsNoArchive() throws IOException {
        assertThat(FileSort.isArchive(Files.createDirectory(folder.resolve("state.tgz"))))
                .isFalse();
    }

    private boolean isArchive(String name, byte[] content) throws IOException {
        return FileSort.isArchive(Files.write(folder.resolve(name), content));
    }
}
