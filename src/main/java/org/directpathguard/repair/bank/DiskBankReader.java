package org.directpathguard.repair.bank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.fat.DamagedFatException;
import org.directpathguard.repair.fat.DirectoryEntry;
import org.directpathguard.repair.fat.FatCheck;
import org.directpathguard.repair.fat.FatVolume;

/** Looks at partitions and keeps those that are banks. */
final class DiskBankReader {

    private final DeviceSource source;
    private final SectorDevice device;
    private final List<String> problems = new ArrayList<>();

    DiskBankReader(DeviceSource source, SectorDevice device) {
        this.source = source;
        this.device = device;
    }

    /** What kept partitions with VMware's mark from being banks. */
    List<String> problems() {
        return problems;
    }

    /** The bank in a partition; nothing if the partition is none, by the loader's rule. */
    Optional<DiskBank> read(Partition partition) {
        if (!partition.mayHoldFat() || partition.sectorCount() < 2) {
            return Optional.empty();
        }
        try {
            Optional<String> uuid = VmwareMark.uuid(device.read(partition.firstSector() + 1, 1));
            return uuid.isPresent() ? readMarked(partition, uuid.get()) : Optional.empty();
        } catch (IOException e) {
            problems.add(source.partitionName(partition.number()) + " can't be read: " + e.getMessage());
            return Optional.empty();
        } catch (DamagedFatException e) {
            problems.add(source.partitionName(partition.number()) + " has VMware's mark. " + e.matter());
            return Optional.empty();
        }
    }

    private Optional<DiskBank> readMarked(Partition partition, String uuid) throws IOException, DamagedFatException {
        FatVolume volume = FatVolume.open(device, partition);
        Optional<DirectoryEntry> config = StateFinder.byShortName(volume.rootDirectory(), StateFinder.BOOT_CONFIG);
        if (config.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DiskBank(
                source, partition, uuid, config(volume, config.get()), FatCheck.of(volume), state(volume)));
    }

    private static BootConfigFile config(FatVolume volume, DirectoryEntry entry) {
        try {
            return BootConfigFile.of(volume.content(StateFinder.openable(volume, entry), BootConfigFile.MOST_BYTES));
        } catch (DamagedException | IOException e) {
            return BootConfigFile.damaged("boot.cfg can't be read: " + e.getMessage());
        }
    }

    private static StateReading state(FatVolume volume) {
        try {
            DirectoryEntry entry = StateFinder.find(volume);
            return StateReading.of(new StateFile(entry.name(), volume.content(entry, StateReading.MOST_BYTES)));
        } catch (DamagedException e) {
            return StateReading.failed(e);
        } catch (IOException e) {
            return StateReading.failed(new UnreadableStateException(e));
        }
    }
}
