package org.directpathguard.repair.bank;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Finds boot banks the way VMware's loader does: by the mark in the second sector and a readable {@code boot.cfg}. */
@SuppressWarnings("DoNotCallSuggester")
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
        throw new RefusedException(targets + " can't be read yet.", "Wait for the next version.");
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
        throw new RefusedException(source.name() + " can't be read yet.", "Wait for the next version.");
    }
}
