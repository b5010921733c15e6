package org.directpathguard.topology;

/** What a disk is in use for; one that merely is there is in use for nothing. */
public enum DiskPurpose {
    /** ESXi boots from it, or a strong or medium sign says so. */
    BOOT("boot disk"),
    /** The system's own data volume of ESXi 7 and later. */
    SYSTEM_DATA("ESX-OSData"),
    /** An extent of a VMFS datastore. */
    DATASTORE("datastore"),
    /** vSAN. */
    VSAN("vSAN"),
    /** A raw device mapping. */
    RAW_DEVICE_MAPPING("raw device mapping"),
    /** The core dump partition. */
    CORE_DUMP("core dump"),
    /** The scratch location. */
    SCRATCH("scratch"),
    /** System swap, host cache or flash read cache. */
    SWAP("swap or cache"),
    /** A memory tier (8.0.3). */
    MEMORY_TIERING("memory tier");

    private final String displayName;

    DiskPurpose(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the purpose in words} */
    public String displayName() {
        return displayName;
    }
}
