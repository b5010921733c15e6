package org.directpathguard.host;

/** The kind of a volume. */
public enum VolumeKind {
    /** {@code HostVmfsVolume}. */
    VMFS("VMFS"),
    /** {@code HostVfatVolume} (5.0): boot banks, scratch and store of ESXi. */
    VFAT("FAT"),
    /** {@code HostVffsVolume} (5.5): flash read cache. */
    VFFS("VFFS"),
    /** {@code HostNasVolume}: NFS. */
    NAS("NFS"),
    /** vSAN. */
    VSAN("vSAN"),
    /** Virtual volumes. */
    VVOL("vVol"),
    /** Persistent memory. */
    PMEM("PMem"),
    /** Anything else. */
    OTHER("other");

    private final String displayName;

    VolumeKind(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the kind as people write it} */
    public String displayName() {
        return displayName;
    }
}
