package org.directpathguard.host;

import java.util.Optional;

/**
 * A logical unit ({@code ScsiLun}, {@code HostScsiDisk}).
 *
 * @param key its key, to which topologies refer
 * @param uuid its uuid, to which raw device mappings refer
 * @param canonicalName for instance {@code naa.…}, {@code t10.…}, {@code eui.…}, {@code mpx.vmhba0:C0:T0:L0}
 * @param displayName as the vSphere Client shows it, may be empty text
 * @param disk true for a disk, false for a CD-ROM, an enclosure or another unit that holds no volumes
 * @param capacityBytes size in bytes, empty when not reported
 * @param local whether it is local to the host ({@code localDisk}, 6.0)
 * @param vsan claimed by vSAN ({@code vsanDiskInfo}, 6.0)
 * @param memoryTiering used as a memory tier ({@code usedByMemoryTiering}, 8.0.3)
 */
public record Disk(
        String key,
        String uuid,
        String canonicalName,
        String displayName,
        boolean disk,
        Optional<Long> capacityBytes,
        Tristate local,
        Tristate vsan,
        Tristate memoryTiering) {}
