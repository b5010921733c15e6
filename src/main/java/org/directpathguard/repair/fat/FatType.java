package org.directpathguard.repair.fat;

/** The width of the entries of a FAT; the number of clusters alone decides it. */
public enum FatType {
    /** 12-bit entries, up to 4084 clusters. */
    FAT12(12, 0xff4),
    /** 16-bit entries, up to 65524 clusters; what ESXi's installers make. */
    FAT16(16, 0xfff4),
    /** 28 bits of 32-bit entries. */
    FAT32(32, 0xffffff4);

    private final int bits;
    private final int mostClusters;

    FatType(int bits, int mostClusters) {
        this.bits = bits;
        this.mostClusters = mostClusters;
    }

    /** The bytes that hold this many entries; the last 12-bit entry may share its bytes with one that is not there. */
    long bytesFor(long entries) {
        return (entries * bits + 7) / 8;
    }

    int mostClusters() {
        return mostClusters;
    }

    /** Entries from here on end a chain. */
    int endOfChain() {
        return mostClusters + 4;
    }

    /** The entry of a cluster that is not to be used. */
    int badCluster() {
        return mostClusters + 3;
    }

    /**
     * The value that ends a chain that we write, the one that Linux and Windows write.
     *
     * @return all bits of an entry
     */
    public int lastCluster() {
        return mostClusters + 11;
    }
}
