package org.directpathguard.repair.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * How mkfs.vfat formats a partition.
 *
 * @param fatBits 12, 16 or 32
 * @param sectorsPerCluster 1 to 128
 * @param reservedSectors sectors before the first FAT; the second one takes VMware's mark
 * @param rootEntries entries of a FAT12 or FAT16 root directory
 */
public record LabFormat(int fatBits, int sectorsPerCluster, int reservedSectors, int rootEntries) {

    /** Banks of 250 MB: FAT16, clusters of 4 KiB. */
    public static final LabFormat ESXI_6 = new LabFormat(16, 8, 2, 512);
    /** Banks of 1 GB: FAT16, clusters of 32 KiB. */
    public static final LabFormat ESXI_7_SMALL = new LabFormat(16, 64, 2, 512);
    /** Banks of 4095 MB: FAT16, clusters of 64 KiB. */
    public static final LabFormat ESXI_7_LARGE = new LabFormat(16, 128, 2, 512);
    /** Banks of 16 MB: FAT16, clusters of one sector, so that many sectors are needed. */
    public static final LabFormat TINY = new LabFormat(16, 4, 2, 512);

    /** FAT32 with clusters of one sector; the free-space summary lies in the third sector, out of the way of the mark. */
    public static final LabFormat FAT_32 = new LabFormat(32, 1, 8, 0);
    /** FAT12 with clusters of 8 KiB, for the small partitions. */
    public static final LabFormat FAT_12 = new LabFormat(12, 16, 2, 512);

    List<String> arguments(int sectorSize) {
        List<String> arguments = new ArrayList<>(List.of(
                "-a",
                "-S",
                Integer.toString(sectorSize),
                "-F",
                Integer.toString(fatBits),
                "-s",
                Integer.toString(Math.max(1, sectorSize == 4096 ? sectorsPerCluster / 8 : sectorsPerCluster)),
                "-R",
                Integer.toString(reservedSectors)));
        if (fatBits != 32) {
            arguments.addAll(List.of("-r", Integer.toString(rootEntries)));
        }
        return arguments;
    }
}
