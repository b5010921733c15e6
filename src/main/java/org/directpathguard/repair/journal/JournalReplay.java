package org.directpathguard.repair.journal;

import java.nio.file.Path;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Undoes or finishes a repair from its journal. */
public final class JournalReplay {

    private JournalReplay() {}

    /**
     * Puts back every byte as it was before the repair.
     *
     * @param journalFolder the folder given as {@code --journal}
     * @return what was done, in words
     * @throws RefusedException if the disk is not the one, is in use, or holds bytes that are neither the old nor the new
     *     ones
     * @throws DamagedException if the journal is damaged
     * @throws WriteFailedException if a write failed
     */
    public static String undo(Path journalFolder) throws RefusedException, DamagedException, WriteFailedException {
        Journal journal = JournalFolder.read(journalFolder);
        if (journal instanceof Journal.OfDisk disk) {
            return undo(disk, DiskSearch.find(disk));
        }
        return new FileReplay((Journal.OfFolders) journal).undo();
    }

    /**
     * Finishes a repair that was interrupted.
     *
     * @param journalFolder the folder given as {@code --journal}
     * @return what was done, in words
     * @throws RefusedException if the disk is not the one, is in use, or holds bytes that are neither the old nor the new
     *     ones
     * @throws DamagedException if the journal is damaged
     * @throws WriteFailedException if a write failed
     */
    public static String resume(Path journalFolder) throws RefusedException, DamagedException, WriteFailedException {
        Journal journal = JournalFolder.read(journalFolder);
        if (journal instanceof Journal.OfDisk disk) {
            return resume(disk, DiskSearch.find(disk));
        }
        return new FileReplay((Journal.OfFolders) journal).resume();
    }

    /**
     * Undoes a repair on a disk that is already found.
     *
     * @param journal the journal
     * @param source the disk
     * @return what was done, in words
     * @throws RefusedException as above
     * @throws WriteFailedException if a write failed
     */
    public static String undo(Journal.OfDisk journal, DeviceSource source)
            throws RefusedException, WriteFailedException {
        return new DiskReplay(journal, source).undo();
    }

    /**
     * Finishes a repair on a disk that is already found.
     *
     * @param journal the journal
     * @param source the disk
     * @return what was done, in words
     * @throws RefusedException as above
     * @throws WriteFailedException if a write failed
     */
    public static String resume(Journal.OfDisk journal, DeviceSource source)
            throws RefusedException, WriteFailedException {
        return new DiskReplay(journal, source).resume();
    }
}
