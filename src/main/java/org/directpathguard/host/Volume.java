package org.directpathguard.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mounted file system ({@code HostFileSystemMountInfo}).
 *
 * @param kind what the API type says it is
 * @param name the volume's name, may be empty text (FAT volumes of 6.x)
 * @param uuid its uuid: of the volume where the API has it, else the last part of the mount path
 * @param path the mount path {@code /vmfs/volumes/<uuid>}, may be empty text
 * @param extents the partitions it lies on; the API gives none for FAT, NFS, vSAN and vVol
 * @param remoteHosts servers of an NFS volume
 * @param vmkernelNic {@code vmkN} that an NFS mount is bound to and uses now ({@code HostMountInfo.vmknicName}, 8.0.1);
 *     empty when not told
 * @param capacityBytes size in bytes, empty when not reported
 * @param accessible {@code mountInfo.accessible}
 */
public record Volume(
        VolumeKind kind,
        String name,
        Optional<String> uuid,
        String path,
        List<Extent> extents,
        List<String> remoteHosts,
        Optional<String> vmkernelNic,
        Optional<Long> capacityBytes,
        Tristate accessible) {

    /** Copies the lists. */
    public Volume {
        extents = List.copyOf(extents);
        remoteHosts = List.copyOf(remoteHosts);
    }

    /**
     * Whether this is the system's own data volume of ESXi 7 and later.
     *
     * @return true for {@code OSDATA-<uuid>}, which the API reports as VMFS of type OTHER or as VFFS, and for the
     *     {@code LOCKER-<uuid>} of small USB and SD media
     */
    public boolean isSystemData() {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("OSDATA") || upper.startsWith("LOCKER");
    }

    /** {@return true for a FAT volume that is named as a boot bank (ESXi 7 and later)} */
    public boolean isBootBank() {
        return name.toUpperCase(Locale.ROOT).startsWith("BOOTBANK");
    }
}
