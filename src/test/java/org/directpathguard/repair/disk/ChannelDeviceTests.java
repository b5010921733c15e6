package org.directpathguard.repair.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.directpathguard.repair.failure.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelDeviceTests {

    private final Path file;

    ChannelDeviceTests(@TempDir Path folder) {
        file = folder.resolve("disk.img");
    }

    @BeforeEach
    void makeTenSectorsAndAHalf() throws IOException {
        Files.write(file, new byte[10 * 512 + 256]);
    }

    @Test
    void whatIsWrittenIsReadAndNothingElseChanges() throws Exception {
        byte[] two = new byte[1024];
        Arrays.fill(two, (byte) 7);
        try (SectorDevice device = DiskFile.at(file).openForWriting()) {
            device.write(3, two);
            device.barrier();
            assertThat(device.read(3, 2)).isEqualTo(two);
            assertThat(device.read(2, 1)).containsOnly(0);
            assertThat(device.read(5, 1)).containsOnly(0);
        }
    }

    @Test
    void halfASectorAtTheEndIsNoSector() throws Exception {
        try (SectorDevice device = DiskFile.at(file).openForReading()) {
            assertThat(device.sectorCount()).isEqualTo(10);
            assertThatThrownBy(() -> device.read(10, 1)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> device.read(9, 2)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> device.read(-1, 1)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aFileThatShrinksWhileItIsOpenIsAnErrorAndNoEndlessLoop() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            SectorDevice device = new ChannelDevice(channel, 512);
            channel.truncate(512);

            assertThatThrownBy(() -> device.read(5, 1)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aDeviceOpenedForReadingCanNotBeWritten() throws Exception {
        try (SectorDevice device = DiskFile.at(file).openForReading()) {
            assertThatThrownBy(() -> device.write(0, new byte[512])).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void halfSectorsAreNotWritten() throws Exception {
        try (SectorDevice device = DiskFile.at(file).openForWriting()) {
            assertThatThrownBy(() -> device.write(0, new byte[100])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoRepairsCanNotWriteAtOnce() throws Exception {
        try (SectorDevice first = DiskFile.at(file).openForWriting()) {
            assertThat(first.sectorSize()).isEqualTo(512);
            assertThatThrownBy(() -> DiskFile.at(file).openForWriting())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("locked");
        }
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> DiskFile.at(file.resolveSibling("no.img")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("There is no");
    }

    @Test
    void wordsForTheShellAreQuotedOnlyWhereNeeded() {
        assertThat(ShellText.quote("/dev/sda")).isEqualTo("/dev/sda");
        assertThat(ShellText.quote("my disk's.img")).isEqualTo("'my disk'\\''s.img'");
    }
}
