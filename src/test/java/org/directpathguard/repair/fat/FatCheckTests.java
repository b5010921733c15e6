package org.directpathguard.repair.fat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.directpathguard.repair.disk.DiskFile;
import org.directpathguard.repair.disk.LittleEndian;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabVolume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A FAT16 volume of 2 KiB clusters, two FATs of 32 sectors from sector 2, the root directory from sector 66. */
class FatCheckTests {

    private static final int FAT = 2 * 512;
    private static final int OTHER_FAT = FAT + 32 * 512;
    /** The last cluster's end: the partition starts at sector 8224, and 8167 clusters of 4 sectors follow 98 others. */
    private static final long ENDS_AT = (8_224 + 98 + 8_167 * 4L) * 512;

    private static final int ROOT = OTHER_FAT + 32 * 512;

    private final LabDisk disk;
    private final LabVolume volume;

    FatCheckTests(@TempDir Path folder) {
        disk = LabDisk.create(folder.resolve("disk.img"), LabLayout.TINY);
        volume = disk.format(5, LabFormat.TINY);
    }

    @BeforeEach
    void putTwoFilesIn() {
        volume.copyIn("FIRST", new byte[5_000]);
        volume.copyIn("SECOND", new byte[5_000]);
    }

    private FatHealth health() throws Exception {
        try (SectorDevice device = DiskFile.at(disk.file()).openForReading()) {
            Partition partition =
                    PartitionTable.read(device, "disk").partitions().get(1);
            return FatCheck.of(FatVolume.open(device, partition));
        }
    }

    private void setBothFats(int cluster, int value) {
        for (int fat : new int[] {FAT, OTHER_FAT}) {
            volume.write(fat + cluster * 2L, (byte) value, (byte) (value >>> 8));
        }
    }

    private int firstCluster(int entry) {
        return LittleEndian.shortAt(volume.read(ROOT + entry * 32L, 32), 26);
    }

    /** The part that is missing may hold nothing; but who copied it wanted all of it. */
    @Test
    void aVolumeThatGoesOnBehindTheEndOfItsImageIsAFault() throws Exception {
        long whole = Files.size(disk.file());
        try (FileChannel image = FileChannel.open(disk.file(), StandardOpenOption.WRITE)) {
            image.truncate(ENDS_AT);
            assertThat(health().faults()).isEmpty();
            image.truncate(ENDS_AT - 512);
        }

        assertThat(whole).isGreaterThan(ENDS_AT);
        assertThat(health().faults()).singleElement().asString().contains("a part is missing");
        assertThat(health().sound()).isFalse();
    }

    @Test
    void aFreshVolumeIsSoundAndItsFreeClustersAreCounted() throws Exception {
        FatHealth health = health();

        assertThat(health.sound()).isTrue();
        assertThat(health.dirty()).isFalse();
        assertThat(health.copiesEqual()).isTrue();
        assertThat(health.clusterSize()).isEqualTo(2048);
        String free = volume.mtools("mdir", "::")
                .replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1")
                .replace(" ", "");
        assertThat(health.freeClusters() * 2048).isEqualTo(Long.parseLong(free));
    }

    @Test
    void theMarkInTheBootSectorMakesItDirty() throws Exception {
        volume.write(0x25, (byte) 1);

        assertThat(health().dirty()).isTrue();
        assertThat(health().faults()).containsExactly(FatHealth.DIRTY);
        assertThat(volume.fsck().output()).contains("Dirty bit is set");
    }

    @Test
    void theMarkInTheFatMakesItDirty() throws Exception {
        setBothFats(1, 0x7fff);

        assertThat(health().dirty()).isTrue();
        assertThat(volume.fsck().output()).contains("Dirty bit is set");
    }

    @Test
    void notedErrorsOfTheMediumAreOnlyARemark() throws Exception {
        setBothFats(1, 0xbfff);

        assertThat(health().sound()).isTrue();
        assertThat(health().remarks()).singleElement().asString().contains("read or write errors");
    }

    @Test
    void copiesThatDifferAreAFault() throws Exception {
        volume.write(OTHER_FAT + 400L, (byte) 0x77);

        assertThat(health().copiesEqual()).isFalse();
        assertThat(health().faults()).containsExactly("The copies of the FAT differ.");
    }

    @Test
    void aClusterOfTwoFilesIsAFault() throws Exception {
        setBothFats(firstCluster(0), firstCluster(1));

        assertThat(health().faults()).anyMatch(fault -> fault.contains("belongs to another file as well"));
        assertThat(volume.fsck().exitCode()).isNotZero();
    }

    @Test
    void aChainInACircleIsAFault() throws Exception {
        setBothFats(firstCluster(0) + 1, firstCluster(0));

        assertThat(health().faults()).anyMatch(fault -> fault.contains("runs in a circle"));
    }

    @Test
    void aChainIntoNowhereIsAFault() throws Exception {
        setBothFats(firstCluster(0), 0xeeee);

        assertThat(health().faults()).anyMatch(fault -> fault.contains("leads to 61166"));
    }

    @Test
    void aChainThatEndsTooEarlyIsAFault() throws Exception {
        setBothFats(firstCluster(0), 0xffff);

        assertThat(health().faults())
                .anyMatch(fault -> fault.contains("has 1 clusters, but its size of 5000 bytes needs 3"));
    }

    @Test
    void aChainLongerThanItsFileIsAFault() throws Exception {
        volume.write(ROOT + 28, (byte) 1, (byte) 0);

        assertThat(health().faults())
                .anyMatch(fault -> fault.contains("has 3 clusters, but its size of 1 bytes needs 1"));
    }

    @Test
    void anEmptyFileThatOwnsAClusterIsAFault() throws Exception {
        volume.write(ROOT + 28, (byte) 0, (byte) 0);

        assertThat(health().faults()).anyMatch(fault -> fault.contains("bytes needs 0"));
    }

    @Test
    void clustersThatNoFileOwnsAreOnlyARemark() throws Exception {
        setBothFats(4_000, 0xffff);

        assertThat(health().sound()).isTrue();
        assertThat(health().remarks())
                .singleElement()
                .asString()
                .startsWith("1 clusters are taken but belong to no file");
        assertThat(volume.fsck().output()).contains("Reclaimed 1 unused cluster");
    }

    @Test
    void badClustersAreNeitherFreeNorLost() throws Exception {
        long before = health().freeClusters();
        setBothFats(4_000, 0xfff7);

        assertThat(health().freeClusters()).isEqualTo(before - 1);
        assertThat(health().remarks()).isEmpty();
    }

    @Test
    void twoEntriesOfOneNameAreAFault() throws Exception {
        byte[] entry = volume.read(ROOT, 32);
        volume.write(ROOT + 5 * 32L, entry);
        volume.write(ROOT + 5 * 32L + 26, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
        volume.write(ROOT + 2 * 32L, (byte) 0xe5);
        volume.write(ROOT + 3 * 32L, (byte) 0xe5);
        volume.write(ROOT + 4 * 32L, (byte) 0xe5);

        assertThat(health().faults()).containsExactly("There are two entries for /FIRST.");
    }

    @Test
    void foldersAreLookedIntoHoweverDeep() throws Exception {
        volume.mtools("mmd", "::A", "::A/B", "::A/B/C");
        volume.copyIn("A/B/C/DEEP", new byte[5_000]);
        assertThat(health().sound()).isTrue();
        assertThat(health().remarks()).isEmpty();

        setBothFats(firstCluster(0), firstCluster(2));

        assertThat(health().faults()).anyMatch(fault -> fault.startsWith("Cluster"));
    }

    @Test
    void aFolderThatContainsItselfEnds() throws Exception {
        volume.mtools("mmd", "::A", "::A/B");
        int folder = firstCluster(2);
        byte[] inside = volume.read(sectorOf(folder) * 512, 512);
        LittleEndian.putShort(inside, 64 + 26, folder);
        volume.write(sectorOf(folder) * 512, inside);

        assertThat(health().faults()).anyMatch(fault -> fault.contains("belongs to another file as well"));
    }

    private static long sectorOf(int cluster) {
        return 66 + 32 + (cluster - 2) * 4L;
    }
}
