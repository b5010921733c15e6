package org.directpathguard.repair.fat;

import java.util.List;

/**
 * Whether a FAT volume is sound enough to be written to.
 *
 * @param dirty whether the volume says of itself that it was not unmounted cleanly, in the boot sector or in the FAT
 * @param copiesEqual whether all copies of the FAT hold the same bytes
 * @param freeClusters clusters that are free in every copy
 * @param clusterSize bytes per cluster
 * @param faults what forbids writing: dirty, unequal copies, cross links, loops, broken chains; each a sentence
 * @param remarks what does no harm but should be known, such as clusters that no file owns; each a sentence
 */
public record FatHealth(
        boolean dirty,
        boolean copiesEqual,
        long freeClusters,
        int clusterSize,
        List<String> faults,
        List<String> remarks) {

    /** The fault that a volume has whose mark says that it was not unmounted cleanly. */
    public static final String DIRTY = "The file system is marked dirty: it was not unmounted cleanly.";

    /** Makes the lists unmodifiable. */
    public FatHealth {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether the volume may be written to.
     *
     * @return true if nothing forbids it
     */
    public boolean sound() {
        return faults.isEmpty();
    }
}
