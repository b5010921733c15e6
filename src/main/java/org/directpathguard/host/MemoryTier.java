package org.directpathguard.host;

/**
 * A tier of the host's memory ({@code HostMemoryTierInfo}, vSphere API 7.0.3).
 *
 * @param name its name as the host gives it
 * @param kind what the memory is made of
 * @param sizeBytes its size in bytes, 0 for none; unknown sizes count as 1
 */
public record MemoryTier(String name, Kind kind, long sizeBytes) {

    /** What a tier is made of ({@code HostMemoryTierType}). */
    public enum Kind {
        /** Ordinary memory. */
        DRAM,
        /** Persistent memory modules, which sit on the memory bus. */
        PERSISTENT_MEMORY,
        /** An NVMe disk (ESXi 8.0 U3). */
        NVME,
        /** A word that is not known. */
        UNKNOWN
    }

    /** {@return true when taking a PCI function away may take this memory away} */
    public boolean mayLieOnDisk() {
        return sizeBytes != 0
                && switch (kind) {
                    case NVME, UNKNOWN -> true;
                    case DRAM, PERSISTENT_MEMORY -> false;
                };
    }
}
