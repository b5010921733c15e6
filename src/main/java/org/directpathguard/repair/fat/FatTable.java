package org.directpathguard.repair.fat;

import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.disk.LittleEndian;

/** One copy of a FAT, in memory. */
public final class FatTable {

    private static final long FAT32_VALUE = 0x0fffffff;

    private final FatType type;
    private final byte[] bytes;

    FatTable(FatType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * A copy that can be changed without changing this one.
     *
     * @return the copy
     */
    public FatTable copy() {
        return new FatTable(type, bytes.clone());
    }

    /**
     * What follows a cluster.
     *
     * @param cluster 0 to {@code clusterCount + 1}
     * @return 0 if the cluster is free, else the next one or a mark
     */
    public int get(int cluster) {
        return switch (type) {
            case FAT12 -> {
                int pair = LittleEndian.shortAt(bytes, cluster + cluster / 2);
                yield cluster % 2 == 0 ? pair & 0xfff : pair >>> 4;
            }
            case FAT16 -> LittleEndian.shortAt(bytes, cluster * 2);
            case FAT32 -> (int) (LittleEndian.intAt(bytes, cluster * 4) & FAT32_VALUE);
        };
    }

    /**
     * Sets what follows a cluster.
     *
     * @param cluster 2 to {@code clusterCount + 1}
     * @param value 0 for free, the next cluster, or a mark
     */
    public void set(int cluster, int value) {
        switch (type) {
            case FAT12 -> {
                int at = cluster + cluster / 2;
                int pair = LittleEndian.shortAt(bytes, at);
                LittleEndian.putShort(
                        bytes, at, cluster % 2 == 0 ? (pair & 0xf000) | value : (pair & 0xf) | value << 4);
            }
            case FAT16 -> LittleEndian.putShort(bytes, cluster * 2, value);
            case FAT32 -> {
                // The four highest bits belong to nobody and stay as they are.
                long kept = LittleEndian.intAt(bytes, cluster * 4) & ~FAT32_VALUE;
                LittleEndian.putInt(bytes, cluster * 4, kept | value);
            }
        }
    }

    /**
     * One sector of the table.
     *
     * @param index from 0
     * @param sectorSize bytes per sector
     * @return a copy of its bytes
     */
    public byte[] sector(int index, int sectorSize) {
        return Arrays.copyOfRange(bytes, index * sectorSize, (index + 1) * sectorSize);
    }

    /**
     * The sectors that hold a cluster's entry.
     *
     * @param cluster 2 to {@code clusterCount + 1}
     * @param sectorSize bytes per sector
     * @return one index, or two where a 12-bit entry lies across a boundary
     */
    public List<Integer> sectorsOf(int cluster, int sectorSize) {
        int first = switch (type) {
            case FAT12 -> cluster + cluster / 2;
            case FAT16 -> cluster * 2;
            case FAT32 -> cluster * 4;
        };
        int last = first + 1;
        return first / sectorSize == last / sectorSize
                ? List.of(first / sectorSize)
                : List.of(first / sectorSize, last / sectorSize);
    }

    /** Whether two copies hold the same bytes. */
    boolean isSameAs(FatTable other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Whether the second entry says that the volume was in use when the machine stopped; FAT12 can't say so. */
    boolean saysNotCleanlyUnmounted() {
        return switch (type) {
            case FAT12 -> false;
            case FAT16 -> (get(1) & 0x8000) == 0;
            case FAT32 -> (get(1) & 0x8000000) == 0;
        };
    }

    /** Whether the second entry says that the medium had errors; FAT12 can't say so. */
    boolean saysMediumHadErrors() {
        return switch (type) {
            case FAT12 -> false;
            case FAT16 -> (get(1) & 0x4000) == 0;
            case FAT32 -> (get(1) & 0x4000000) == 0;
        };
    }
}
