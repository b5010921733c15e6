package org.directpathguard.repair.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.disk.BlockDevices;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.DiskFile;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.disk.Sha256;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;

/** Finds the disk that a journal belongs to, also when it is called something else since the last start. */
final class DiskSearch {

    private DiskSearch() {}

    static DeviceSource find(Journal.OfDisk journal) throws RefusedException {
        Path recorded = Path.of(journal.target());
        if (isTheOne(journal, recorded)) {
            return DiskFile.at(recorded);
        }
        List<Path> others = new ArrayList<>();
        for (Path device : BlockDevices.all()) {
            if (isTheOne(journal, device)) {
                others.add(device);
            }
        }
        if (others.size() == 1) {
            return DiskFile.at(others.get(0));
        }
        throw new RefusedException(
                others.isEmpty()
                        ? "The disk of this journal is not here: it was " + recorded + ", "
                                + journal.identity().scheme() + " "
                                + journal.identity().identifier() + " of "
                                + journal.identity().sectorCount() + " sectors."
                        : "Several disks look like the one of this journal: " + others + ".",
                others.isEmpty()
                        ? "Attach that disk, or put the image back to where it was, and run the command again."
                        : "Detach the copies and run the command again.");
    }

    static boolean isTheOne(Journal.OfDisk journal, Path path) {
        try {
            return isTheOne(journal, DiskFile.at(path));
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Same size, same partition table, and VMware's mark with the same UUID in every bank of the journal. */
    static boolean isTheOne(Journal.OfDisk journal, DeviceSource source) {
        try (SectorDevice device = source.openForReading()) {
            if (!PartitionTable.read(device, source.name()).identity().equals(journal.identity())) {
                return false;
            }
            for (BankScript bank : journal.banks()) {
                if (!Sha256.of(device.read(bank.markSector(), 1)).equals(bank.markHash())) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RepairException e) {
            return false;
        }
    }
}
