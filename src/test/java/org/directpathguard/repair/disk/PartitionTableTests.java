package org.directpathguard.repair.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionTableTests {

    private final Path image;

    PartitionTableTests(@TempDir Path folder) {
        image = folder.resolve("disk.img");
    }

    private PartitionTable read() throws Exception {
        try (SectorDevice device = DiskFile.at(image).openForReading()) {
            return PartitionTable.read(device, "disk.img");
        }
    }

    private void put(long at, int... bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(at);
            for (int value : bytes) {
                file.write(value);
            }
        }
    }

    @Test
    void theLoaderLooksIntoBasicDataAndEfiPartitionsOfAGpt() throws Exception {
        LabDisk.create(image, LabLayout.ESXI_6_DISK);

        PartitionTable table = read();

        assertThat(table.identity().scheme()).isEqualTo(PartitionScheme.GPT);
        assertThat(table.partitions()).extracting(Partition::number).containsExactly(1, 2, 3, 5, 6, 7, 8, 9);
        assertThat(table.partitions().stream().filter(Partition::mayHoldFat).map(Partition::number))
                .containsExactly(1, 2, 5, 6, 8);
        assertThat(table.partitions().get(3))
                .isEqualTo(new Partition(5, 8224, 511_968, true, "ebd0a0a2-b9e5-4433-87c0-68b6b72699c7"));
    }

    @Test
    void logicalPartitionsOfAnMbrCountFromFive() throws Exception {
        LabDisk.create(image, LabLayout.ESXI_4_MBR);

        PartitionTable table = read();

        assertThat(table.identity().scheme()).isEqualTo(PartitionScheme.MBR);
        assertThat(table.identity().identifier()).matches("[0-9a-f]{8}");
        assertThat(table.partitions()).extracting(Partition::number).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(table.partitions().get(4)).isEqualTo(new Partition(6, 520_224, 511_968, true, "06"));
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"512, header is missing", "530, wrong checksum", "1200, entries have a wrong checksum"})
    void aDamagedPrimaryGptIsNotReplacedByItsCopy(long at, String words) throws Exception {
        LabDisk.create(image, LabLayout.TINY);
        put(at, 0x7f);

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        DamagedException.class,
                        damage -> assertThat(damage.nextStep()).contains("gdisk disk.img"))
                .hasMessageContaining(words);
    }

    @Test
    void aGptBehindAnotherFirstEntryIsReadAsMbrAsTheLoaderDoes() throws Exception {
        LabDisk.create(image, LabLayout.TINY);
        put(0x1be + 4, 0x0c);

        assertThat(read().identity().scheme()).isEqualTo(PartitionScheme.MBR);
    }

    @Test
    void aChainOfLogicalPartitionsThatRunsInACircleEnds() throws Exception {
        LabDisk.create(image, LabLayout.ESXI_4_MBR);
        put(8192L * 512 + 0x1be + 16 + 8, 1, 0, 0, 0);
        put(8193L * 512 + 0x1be + 16 + 8, 1, 0, 0, 0);
        put(8193L * 512 + 510, 0x55, 0xaa);

        assertThat(read().problems()).singleElement().asString().contains("runs in a circle");
    }

    @Test
    void aLogicalPartitionOutsideItsExtendedOneIsIgnoredAsByTheLoader() throws Exception {
        LabDisk.create(image, LabLayout.ESXI_4_MBR);
        put(8192L * 512 + 0x1be + 12, 0xff, 0xff, 0xff, 0x7f);

        PartitionTable table = read();

        assertThat(table.partitions())
                .extracting(Partition::number)
                .doesNotContain(5)
                .contains(6);
        assertThat(table.problems()).singleElement().asString().contains("partition 5");
    }

    @Test
    void aFileWithoutABootRecordIsNoDisk() throws IOException {
        Files.write(image, new byte[1 << 20]);

        assertThatThrownBy(this::read).isInstanceOf(RefusedException.class).hasMessageContaining("no partition table");
    }

    @Test
    void aSinglePartitionIsRefusedWithTheWayOut() throws Exception {
        LabDisk disk = LabDisk.create(image, LabLayout.TINY);
        disk.format(5, LabFormat.TINY);
        Files.write(image, disk.volume(5).read(0, 32_768 * 512));

        assertThatThrownBy(this::read).isInstanceOf(RefusedException.class).hasMessageContaining("single partition");
    }

    @Test
    void anImageOfADiskWithLargeSectorsIsRecognised() throws Exception {
        LabDisk.create(image, LabLayout.ESXI_7_SMALL, 4096);

        assertThat(read().identity().sectorSize()).isEqualTo(4096);
        assertThat(read().partitions())
                .extracting(Partition::firstSector)
                .isEqualTo(List.of(8L, 26_112L, 288_512L, 550_912L));
    }

    @Test
    void anMbrImageWithLargeSectorsIsRecognisedByItsVolumes() throws Exception {
        LabDisk disk = LabDisk.create(image, LabLayout.ESXI_7_SMALL, 4096);
        disk.format(5, LabFormat.ESXI_7_SMALL);
        put(0x1be + 4, 0x06);
        put(0x1be + 8, 0, 0x66, 0, 0);
        put(0x1be + 12, 0, 0, 4, 0);
        put(4096, new int[8]);

        assertThat(read().identity().sectorSize()).isEqualTo(4096);
        assertThat(read().identity().scheme()).isEqualTo(PartitionScheme.MBR);
    }
}
