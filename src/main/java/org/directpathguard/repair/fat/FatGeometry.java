package org.directpathguard.repair.fat;

import org.directpathguard.repair.disk.LittleEndian;

/**
 * Where the parts of a FAT volume lie, in sectors from its start.
 *
 * @param type width of the FAT's entries
 * @param sectorSize bytes per sector, 512 or 4096
 * @param sectorsPerCluster 1 to 256
 * @param firstFat where the first copy of the FAT starts; before it lie the boot sector and VMware's mark
 * @param fatCount copies of the FAT
 * @param fatSectors sectors of one copy
 * @param rootSectors sectors of the root directory of FAT12 and FAT16; 0 for FAT32
 * @param clusterCount clusters; they are numbered from 2
 * @param rootCluster first cluster of the root directory of FAT32, else 0
 * @param summarySector the sector with FAT32's free-space summary, else 0
 */
public record FatGeometry(
        FatType type,
        int sectorSize,
        int sectorsPerCluster,
        long firstFat,
        int fatCount,
        long fatSectors,
        long rootSectors,
        int clusterCount,
        int rootCluster,
        int summarySector) {

    private static final long LARGEST_FAT = 32 << 20;

    /**
     * Reads a boot sector by the rules of VMware's loader, and stricter where the loader would misread the volume.
     *
     * @param boot the volume's first sector
     * @param sectorSize the device's sector size
     * @param partitionSectors sectors of the partition
     * @return the geometry
     * @throws DamagedFatException if this is no FAT volume, or one that the loader can't read
     */
    static FatGeometry of(byte[] boot, int sectorSize, long partitionSectors) throws DamagedFatException {
        require(
                LittleEndian.shortAt(boot, 11) == sectorSize && (sectorSize == 512 || sectorSize == 4096),
                "its sector size is not the disk's");
        int perCluster = LittleEndian.byteAt(boot, 13) == 0 ? 256 : LittleEndian.byteAt(boot, 13);
        require(Integer.bitCount(perCluster) == 1, "its clusters have a size that is no power of two");
        int reserved = LittleEndian.shortAt(boot, 14);
        int fatCount = LittleEndian.byteAt(boot, 16);
        require(reserved >= 2 && fatCount >= 1, "it has no room for a FAT behind VMware's mark");
        long rootBytes = LittleEndian.shortAt(boot, 17) * 32L;
        long rootSectors = (rootBytes + sectorSize - 1) / sectorSize;
        long sectors = eitherOr(LittleEndian.shortAt(boot, 19), LittleEndian.intAt(boot, 32));
        long fatSectors = eitherOr(LittleEndian.shortAt(boot, 22), LittleEndian.intAt(boot, 36));
        long data = reserved + fatCount * fatSectors + rootSectors;
        require(sectors <= partitionSectors, "it is larger than its partition");
        require(data < sectors, "its parts do not fit into it");
        require(fatSectors * sectorSize <= LARGEST_FAT, "its FAT is larger than any boot bank's");

        long clusters = (sectors - data) / perCluster;
        FatType type = type(clusters);
        require(type.bytesFor(clusters + 2) <= fatSectors * sectorSize, "its FAT is too short");
        boolean laidOutAsFat32 = LittleEndian.shortAt(boot, 22) == 0;
        require(
                laidOutAsFat32 == (type == FatType.FAT32) && laidOutAsFat32 == (rootSectors == 0),
                "its number of clusters and its layout disagree on whether it is FAT32, so that systems would read it"
                        + " differently");
        return new FatGeometry(
                type,
                sectorSize,
                perCluster,
                reserved,
                fatCount,
                fatSectors,
                rootSectors,
                (int) clusters,
                laidOutAsFat32 ? (int) LittleEndian.intAt(boot, 44) : 0,
                laidOutAsFat32 ? LittleEndian.shortAt(boot, 48) : 0);
    }

    private static FatType type(long clusters) throws DamagedFatException {
        for (FatType type : FatType.values()) {
            if (clusters <= type.mostClusters()) {
                return type;
            }
        }
        throw new DamagedFatException("The file system has too many clusters.");
    }

    private static long eitherOr(long small, long large) {
        return small != 0 ? small : large;
    }

    private static void require(boolean condition, String otherwise) throws DamagedFatException {
        if (!condition) {
            throw new DamagedFatException("There is no FAT file system that the loader can read: " + otherwise + ".");
        }
    }

    /**
     * The size of a cluster.
     *
     * @return bytes
     */
    public int clusterSize() {
        return sectorsPerCluster * sectorSize;
    }

    /**
     * Where the root directory of FAT12 and FAT16 starts.
     *
     * @return a sector of the volume
     */
    public long firstRootSector() {
        return firstFat + fatCount * fatSectors;
    }

    /**
     * Where a cluster starts.
     *
     * @param cluster 2 to {@code clusterCount + 1}
     * @return a sector of the volume
     */
    public long sectorOf(int cluster) {
        return firstRootSector() + rootSectors + (cluster - 2L) * sectorsPerCluster;
    }

    /**
     * Whether a cluster number is one of this volume's.
     *
     * @param cluster any number
     * @return true for 2 to {@code clusterCount + 1}
     */
    public boolean hasCluster(int cluster) {
        return cluster >= 2 && cluster < clusterCount + 2;
    }

    /**
     * The clusters that a file takes.
     *
     * @param bytes its size
     * @return a number of clusters, 0 for an empty file
     */
    public int clustersFor(long bytes) {
        return (int) ((bytes + clusterSize() - 1) / clusterSize());
    }
}
