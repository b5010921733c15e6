package org.directpathguard.repair.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.directpathguard.repair.disk.LittleEndian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits at which a boot sector stops being one that every reader reads in the same way. */
class FatGeometryTests {

    private static final int SECTOR = 512;
    private static final int RESERVED = 2;
    private static final int ROOT_SECTORS = 32;

    /** A boot sector with clusters of one sector, and FATs that are just long enough. */
    private static byte[] volume(FatType type, long clusters) {
        byte[] boot = new byte[SECTOR];
        long fatSectors = (type.bytesFor(clusters + 2) + SECTOR - 1) / SECTOR;
        boolean fat32 = type == FatType.FAT32;
        long rootSectors = fat32 ? 0 : ROOT_SECTORS;
        LittleEndian.putShort(boot, 11, SECTOR);
        boot[13] = 1;
        LittleEndian.putShort(boot, 14, RESERVED);
        boot[16] = 2;
        LittleEndian.putShort(boot, 17, (int) rootSectors * SECTOR / 32);
        LittleEndian.putInt(boot, 32, RESERVED + 2 * fatSectors + rootSectors + clusters);
        if (fat32) {
            LittleEndian.putInt(boot, 36, fatSectors);
            LittleEndian.putInt(boot, 44, 2);
            LittleEndian.putShort(boot, 48, 1);
        } else {
            LittleEndian.putShort(boot, 22, (int) fatSectors);
        }
        return boot;
    }

    private static FatGeometry read(byte[] boot) throws DamagedFatException {
        return FatGeometry.of(boot, SECTOR, LittleEndian.intAt(boot, 32));
    }

    @ParameterizedTest
    @CsvSource({"FAT12, 4084", "FAT16, 4085", "FAT16, 65524", "FAT32, 65525"})
    void theTypeChangesAtThePublishedNumbersOfClusters(FatType type, int clusters) throws Exception {
        FatGeometry geometry = read(volume(type, clusters));

        assertThat(geometry.type()).isEqualTo(type);
        assertThat(geometry.clusterCount()).isEqualTo(clusters);
    }

    @ParameterizedTest
    @CsvSource({"FAT32, 65524, disagree on whether it is FAT32", "FAT16, 65525, its FAT is too short"})
    void aLayoutOnTheWrongSideOfTheLimitIsRefused(FatType layout, int clusters, String words) {
        assertThatThrownBy(() -> read(volume(layout, clusters)))
                .isInstanceOf(DamagedFatException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aVolumeMayFillItsPartitionAndNotASectorMore() throws Exception {
        byte[] boot = volume(FatType.FAT16, 5_000);
        long sectors = LittleEndian.intAt(boot, 32);

        assertThatCode(() -> FatGeometry.of(boot, SECTOR, sectors)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FatGeometry.of(boot, SECTOR, sectors - 1)).hasMessageContaining("larger than its");
    }

    @ParameterizedTest
    @CsvSource({"FAT12, 2046, 6", "FAT16, 5118, 20", "FAT32, 69886, 546"})
    void aFatHoldsAnEntryForEachClusterAndTwoMore(FatType type, int clusters, int fatSectors) throws Exception {
        byte[] full = volume(type, clusters);
        assertThat(read(full).fatSectors()).isEqualTo(fatSectors);

        byte[] tooShort = volume(type, clusters);
        if (type == FatType.FAT32) {
            LittleEndian.putInt(tooShort, 36, fatSectors - 1L);
        } else {
            LittleEndian.putShort(tooShort, 22, fatSectors - 1);
        }
        assertThatThrownBy(() -> read(tooShort)).hasMessageContaining("FAT is too short");
    }

    @Test
    void aRootDirectoryThatEndsInTheMiddleOfASectorTakesTheWholeSector() throws Exception {
        byte[] boot = volume(FatType.FAT16, 5_000);
        LittleEndian.putShort(boot, 17, ROOT_SECTORS * SECTOR / 32 - 1);

        assertThat(read(boot).rootSectors()).isEqualTo(ROOT_SECTORS);
    }

    @Test
    void clustersAreCountedFromTwo() throws Exception {
        FatGeometry geometry = read(volume(FatType.FAT16, 5_000));

        assertThat(geometry.hasCluster(1)).isFalse();
        assertThat(geometry.hasCluster(2)).isTrue();
        assertThat(geometry.hasCluster(5_001)).isTrue();
        assertThat(geometry.hasCluster(5_002)).isFalse();
        assertThat(geometry.sectorOf(2)).isEqualTo(RESERVED + 2 * geometry.fatSectors() + ROOT_SECTORS);
        assertThat(geometry.sectorOf(3)).isEqualTo(geometry.sectorOf(2) + 1);
    }

    @ParameterizedTest
    @CsvSource({"FAT12, ff7, ff8, fff", "FAT16, fff7, fff8, ffff", "FAT32, ffffff7, ffffff8, fffffff"})
    void theMarksOfATableAreThePublishedOnes(FatType type, String bad, String end, String written) {
        assertThat(type.badCluster()).isEqualTo(Integer.parseInt(bad, 16));
        assertThat(type.endOfChain()).isEqualTo(Integer.parseInt(end, 16));
        assertThat(type.lastCluster()).isEqualTo(Integer.parseInt(written, 16));
    }

    @Test
    void aFatLargerThanAnyBootBanksIsNotReadIntoMemory() {
        byte[] boot = volume(FatType.FAT32, 70_000);
        LittleEndian.putInt(boot, 36, (32 << 20) / SECTOR + 1);
        LittleEndian.putInt(boot, 32, 1L << 31);

        assertThatThrownBy(() -> read(boot)).hasMessageContaining("larger than any boot bank's");
    }
}
