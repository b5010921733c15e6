package org.directpathguard.repair.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.MountedFolder;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.fat.DamagedFatException;
import org.directpathguard.repair.fat.FatCheck;
import org.directpathguard.repair.fat.FatHealth;
import org.directpathguard.repair.fat.FatVolume;

/**
 * What can be seen of a mounted bank below its file system.
 *
 * @param readable whether the device could be read at all
 * @param uuid the UUID behind VMware's mark
 * @param health whether the file system is sound
 */
record VolumeBelow(boolean readable, Optional<String> uuid, Optional<FatHealth> health) {

    static final VolumeBelow UNKNOWN = new VolumeBelow(false, Optional.empty(), Optional.empty());

    static VolumeBelow of(MountedFolder folder) {
        Optional<Path> node = folder.deviceNode();
        return node.isPresent() ? read(node.get(), folder.isReadOnly()) : UNKNOWN;
    }

    private static VolumeBelow read(Path node, boolean readOnly) {
        try (SectorDevice device = MountedFolder.openVolume(node)) {
            Optional<String> uuid = VmwareMark.uuid(device.read(1, 1));
            FatVolume volume = FatVolume.open(device, new Partition(1, 0, device.sectorCount(), true, "mounted"));
            FatHealth health = FatCheck.of(volume);
            return new VolumeBelow(true, uuid, Optional.of(readOnly ? health : withoutDirtyMark(health)));
        } catch (IOException | DamagedFatException e) {
            return UNKNOWN;
        }
    }

    /** Linux itself sets the mark while the volume is mounted for writing, so there it says nothing. */
    private static FatHealth withoutDirtyMark(FatHealth health) {
        List<String> faults = health.faults().stream()
                .filter(fault -> !fault.equals(FatHealth.DIRTY))
                .toList();
        return new FatHealth(
                false, health.copiesEqual(), health.freeClusters(), health.clusterSize(), faults, health.remarks());
    }
}
