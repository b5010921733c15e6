package org.directpathguard.repair.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.directpathguard.repair.disk.DiskFile;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabVolume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatVolumeTests {

    private final Path image;

    FatVolumeTests(@TempDir Path folder) {
        image = folder.resolve("disk.img");
    }

    private interface Look<T> {
        T at(FatVolume volume) throws Exception;
    }

    private <T> T look(Look<T> look) throws Exception {
        try (SectorDevice device = DiskFile.at(image).openForReading()) {
            Partition partition = PartitionTable.read(device, "disk").partitions().stream()
                    .filter(each -> each.number() == 5)
                    .findFirst()
                    .orElseThrow();
            return look.at(FatVolume.open(device, partition));
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest
    @CsvSource({
        "TINY, FAT_12, FAT12, 8192",
        "TINY, TINY, FAT16, 2048",
        "ESXI_6_USB, ESXI_6, FAT16, 4096",
        "ESXI_7_LARGE, ESXI_7_LARGE, FAT16, 65536",
        "ESXI_6_USB, FAT_32, FAT32, 512"
    })
    void theNumberOfClustersDecidesTheType(LabLayout layout, String format, FatType type, int clusterSize)
            throws Exception {
        LabFormat asFormatted = (LabFormat) LabFormat.class.getField(format).get(null);
        LabVolume volume = LabDisk.create(image, layout).format(5, asFormatted);
        byte[] content = noise(200_001);
        volume.copyIn("NOISE", content);

        FatGeometry geometry = look(FatVolume::geometry);
        byte[] read = look(found -> found.content(found.rootDirectory().get(0), 1 << 20));
        assertThat(geometry.type()).isEqualTo(type);
        assertThat(geometry.clusterSize()).isEqualTo(clusterSize);
        assertThat(read).isEqualTo(content);
    }

    @Test
    void longNamesAreReadButNeverNeeded() throws Exception {
        LabVolume volume = LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY);
        volume.copyIn(Map.of("a name of more than thirteen letters.txt", noise(1), "lower.txt", noise(2)));

        List<DirectoryEntry> entries = look(FatVolume::rootDirectory);

        assertThat(entries)
                .extracting(DirectoryEntry::name)
                .containsExactly("a name of more than thirteen letters.txt", "lower.txt");
        assertThat(entries).extracting(DirectoryEntry::shortName).containsExactly("ANAMEO~1TXT", "LOWER   TXT");
    }

    @Test
    void aFileInPiecesIsReadInTheOrderOfItsChain() throws Exception {
        LabVolume volume = LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY);
        byte[] content = noise(300_000);
        for (int number = 0; number < 40; number++) {
            volume.copyIn("GAP" + number, noise(7_000));
        }
        int most = (int) (look(found -> FatCheck.of(found).freeClusters()) * 2048);
        volume.copyIn("REST", noise(most));
        for (int number = 0; number < 40; number += 3) {
            volume.mtools("mdel", "::GAP" + number);
        }
        volume.mtools("mdel", "::GAP1", "::GAP10", "::GAP20", "::GAP38");
        int free = (int) (look(found -> FatCheck.of(found).freeClusters()) * 2048);
        byte[] pieces = Arrays.copyOf(content, free);
        volume.copyIn("PIECES", pieces);

        List<Integer> chain = look(found -> found.chain(entry(found, "PIECES").firstCluster(), 1_000));
        byte[] read = look(found -> found.content(entry(found, "PIECES"), 1 << 20));
        assertThat(chain.get(chain.size() - 1) - chain.get(0)).isGreaterThan(chain.size());
        assertThat(read).isEqualTo(pieces);
    }

    @Test
    void aFolderOfManyClustersIsReadToItsEnd() throws Exception {
        LabVolume volume = LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY);
        volume.mtools("mmd", "::MANY");
        volume.mtools(
                "mmd",
                IntStream.range(100, 260).mapToObj(number -> "::MANY/" + number).toArray(String[]::new));

        List<DirectoryEntry> entries =
                look(found -> found.directory(entry(found, "MANY").firstCluster()));

        assertThat(entries).filteredOn(entry -> !entry.isDots()).hasSize(160);
    }

    private static DirectoryEntry entry(FatVolume volume, String name) throws Exception {
        return volume.rootDirectory().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileLargerThanAllowedIsRefusedUnread() throws Exception {
        LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY).copyIn("NOISE", noise(5_000));

        assertThatThrownBy(
                        () -> look(found -> found.content(found.rootDirectory().get(0), 4_999)))
                .isInstanceOf(DamagedFatException.class)
                .hasMessageContaining("more than can be true");
    }

    @ParameterizedTest
    @CsvSource({
        "11, 4096, sector size",
        "13, 3, power of two",
        "14, 1, room for a FAT",
        "16, 0, room for a FAT",
        "19, 65535, larger than its partition",
        "22, 65535, do not fit",
        "22, 2, FAT is too short",
        "17, 0, disagree"
    })
    void aVolumeThatTheLoaderCouldMisreadIsDamaged(int at, int value, String words) {
        LabVolume volume = LabDisk.create(image, LabLayout.TINY).format(5, LabFormat.TINY);
        boolean oneByte = at == 13 || at == 16;
        byte[] bytes = oneByte ? new byte[] {(byte) value} : new byte[] {(byte) value, (byte) (value >>> 8)};
        volume.write(at, bytes);

        assertThatThrownBy(() -> look(FatVolume::rootDirectory))
                .isInstanceOf(DamagedFatException.class)
                .hasMessageContaining(words);
    }

    @Test
    void fat32OfTooFewClustersWouldBeReadAsFat16ByTheLoader() {
        LabVolume volume = LabDisk.create(image, LabLayout.TINY).format(5, new LabFormat(32, 1, 8, 0));
        assertThat(volume.fsck().exitCode()).isZero();

        assertThatThrownBy(() -> look(FatVolume::rootDirectory))
                .isInstanceOf(DamagedFatException.class)
                .hasMessageContaining("whether it is FAT32");
    }

    @Test
    void everyTypeOfTableKeepsItsNeighboursWhenAnEntryIsSet() {
        for (FatType type : FatType.values()) {
            FatTable table = new FatTable(type, new byte[4096]);
            for (int cluster = 2; cluster < 900; cluster++) {
                table.set(cluster, cluster * 3 & type.lastCluster());
            }
            for (int cluster = 2; cluster < 900; cluster++) {
                assertThat(table.get(cluster)).isEqualTo(cluster * 3 & type.lastCluster());
            }
        }
    }

    @Test
    void aTwelveBitEntryAcrossTwoSectorsIsInBoth() {
        FatTable table = new FatTable(FatType.FAT12, new byte[4096]);

        assertThat(table.sectorsOf(341, 512)).containsExactly(0, 1);
        assertThat(table.sectorsOf(342, 512)).containsExactly(1);
        assertThat(new FatTable(FatType.FAT16, new byte[4096]).sectorsOf(256, 512))
                .containsExactly(1);
        assertThat(new FatTable(FatType.FAT32, new byte[4096]).sectorsOf(127, 512))
                .containsExactly(0);
        assertThat(new FatTable(FatType.FAT32, new byte[4096]).sectorsOf(128, 512))
                .containsExactly(1);
    }

    @Test
    void aSectorOfATableIsTheOneThatHoldsItsEntries() {
        FatTable table = new FatTable(FatType.FAT16, new byte[4096]);
        table.set(256, 0x1234);

        assertThat(table.sector(0, 512)).hasSize(512).containsOnly(0);
        assertThat(table.sector(1, 512)).hasSize(512).startsWith(0x34, 0x12);
        FatTable copy = table.copy();
        copy.set(256, 0);
        assertThat(table.get(256)).isEqualTo(0x1234);
    }

    @ParameterizedTest
    @CsvSource({
        "FAT16, 7fff, true, false",
        "FAT16, bfff, false, true",
        "FAT32, 7ffffff, true, false",
        "FAT32, bffffff, false, true"
    })
    void theSecondEntrySaysInWhatStateTheVolumeWasLeft(FatType type, String second, boolean inUse, boolean errors) {
        FatTable table = new FatTable(type, new byte[4096]);
        table.set(1, Integer.parseInt(second, 16));

        assertThat(table.saysNotCleanlyUnmounted()).isEqualTo(inUse);
        assertThat(table.saysMediumHadErrors()).isEqualTo(errors);
    }

    @Test
    void theFourHighestBitsOfAFat32EntryBelongToNobody() {
        FatTable table = new FatTable(FatType.FAT32, new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) 0xf0, 0, 0, 0, 0});

        table.set(1, 5);

        assertThat(table.get(1)).isEqualTo(5);
        assertThat(table.sector(0, 12)[7]).isEqualTo((byte) 0xf0);
    }
}
