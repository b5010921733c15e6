package org.directpathguard.repair.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.DiskFile;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Finds boot banks the way VMware's loader does: by the mark in the second sector and a readable {@code boot.cfg}. */
public final class BankFinder {

    private BankFinder() {}

    /**
     * Finds the banks of a target, reading only.
     *
     * @param targets one block device or disk image; or one or several folders that are mounted banks
     * @return the banks
     * @throws RefusedException if the target is not a disk with banks or a bank folder
     * @throws DamagedException if the partition table or every bank is damaged
     */
    public static FoundBanks find(List<Path> targets) throws RefusedException, DamagedException {
        List<Path> folders = targets.stream().filter(Files::isDirectory).toList();
        if (!targets.isEmpty() && folders.size() == targets.size()) {
            return FolderBanks.in(folders);
        }
        if (targets.size() != 1) {
            throw new RefusedException(
                    "These targets don't go together: " + targets + ".",
                    "Give one disk, or one or several folders that are mounted banks of one host.");
        }
        return onDisk(DiskFile.at(targets.get(0)));
    }

    /**
     * Finds the banks of a disk, reading only.
     *
     * @param source the disk
     * @return the banks
     * @throws RefusedException if it is not an ESXi disk
     * @throws DamagedException if the partition table or every bank is damaged
     */
    public static FoundBanks onDisk(DeviceSource source) throws RefusedException, DamagedException {
        try (SectorDevice device = source.openForReading()) {
            PartitionTable table = PartitionTable.read(device, source.name());
            DiskBankReader reader = new DiskBankReader(source, device);
            List<Bank> banks = new ArrayList<>();
            for (Partition partition : inOrder(table)) {
                reader.read(partition).ifPresent(banks::add);
            }
            if (banks.isEmpty()) {
                List<String> problems = new ArrayList<>(table.problems());
                problems.addAll(reader.problems());
                throw noBank(source, problems, reader.problems());
            }
            return new FoundBanks(
                    source.name(),
                    TargetKind.DISK,
                    Optional.of(table.identity()),
                    banks,
                    LoaderChoice.among(banks),
                    table.problems(),
                    reader.problems());
        } catch (IOException e) {
            throw new RefusedException(
                    source.name() + " can't be opened: " + e.getMessage() + ".",
                    "Run the repair as root, and check the name.",
                    e);
        }
    }

    private static List<Partition> inOrder(PartitionTable table) {
        return table.partitions().stream()
                .sorted(java.util.Comparator.comparingInt(Partition::number))
                .toList();
    }

    /** Marked volumes that can't be read are damage; no marked volume at all means another disk. */
    private static DamagedException noBank(DeviceSource source, List<String> problems, List<String> damage)
            throws RefusedException {
        String details = problems.isEmpty() ? "" : " " + String.join(" ", problems);
        if (damage.isEmpty()) {
            throw new RefusedException(
                    source.name() + " holds no ESXi boot bank: no partition has VMware's mark and a boot.cfg."
                            + details,
                    "Give the disk from which the host boots; --scan-disks finds it.");
        }
        return new DamagedException(
                source.name() + " holds no boot bank that can be read." + details,
                "Copy the disk with ddrescue, check the copy's partitions with fsck.fat, and repair the copy; if no"
                        + " bank can be healed, reinstall ESXi and keep its datastores.");
    }
}
