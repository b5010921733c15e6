package org.directpathguard.repair.disk;

import java.util.List;

/**
 * A disk's partitions as VMware's loader sees them.
 *
 * @param identity what identifies the disk
 * @param partitions all that are in use, by number
 * @param problems what is wrong with the table without making it unreadable, in sentences
 */
public record PartitionTable(DiskIdentity identity, List<Partition> partitions, List<String> problems) {

    /** Makes the lists unmodifiable. */
    public PartitionTable {
        partitions = List.copyOf(partitions);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the partition table of a disk.
     *
     * <p>As the loader does it: a GPT only where the first entry of the first sector is a protective one, its primary
     * copy only, with both checksums; else an MBR with one extended partition, whose logical partitions count from 5.
     *
     * @param device the disk
     * @param name the disk's name for messages
     * @return its partitions
     * @throws org.directpathguard.repair.failure.RefusedException if it has no partition table
     * @throws org.directpathguard.repair.failure.DamagedException if the table is damaged or can't be read
     */
    public static PartitionTable read(SectorDevice device, String name)
            throws org.directpathguard.repair.failure.RefusedException,
                    org.directpathguard.repair.failure.DamagedException {
        return new PartitionTableReader(device, name).read();
    }
}
