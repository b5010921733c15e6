package org.directpathguard.repair.bank;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.fat.DirectoryEntry;
import org.directpathguard.repair.fat.FatType;
import org.directpathguard.repair.fat.FatVolume;

/** Finds files on a bank the way the loader does: in the root directory, by short name, the first entry that matches. */
public final class StateFinder {

    static final String BOOT_CONFIG = "BOOT    CFG";

    /** {@code STATE.TGZ}; an embedded 4.x bank has {@code LOCAL.TGZ} instead. */
    private static final List<String> STATE_NAMES = List.of("STATE   TGZ", "LOCAL   TGZ");

    private StateFinder() {}

    /**
     * Finds the entry of a bank's saved configuration.
     *
     * @param volume the bank's volume
     * @return the entry
     * @throws DamagedException if there is none, or the loader could not open it
     * @throws IOException if the directory can't be read
     */
    public static DirectoryEntry find(FatVolume volume) throws DamagedException, IOException {
        List<DirectoryEntry> root = volume.rootDirectory();
        for (String name : STATE_NAMES) {
            Optional<DirectoryEntry> entry = byShortName(root, name);
            if (entry.isPresent()) {
                return openable(volume, entry.get());
            }
        }
        throw new MissingStateException();
    }

    static Optional<DirectoryEntry> byShortName(List<DirectoryEntry> entries, String shortName) {
        return entries.stream()
                .filter(entry -> entry.shortName().equals(shortName))
                .findFirst();
    }

    /** The loader takes whatever bears the name, and reads the upper cluster half on every type of FAT. */
    static DirectoryEntry openable(FatVolume volume, DirectoryEntry entry) throws UnusableEntryException {
        if (!entry.isFile()) {
            throw new UnusableEntryException(entry.name() + " is a folder or a label, not a file.");
        }
        boolean strayHalf = volume.geometry().type() != FatType.FAT32 && entry.highWord() != 0;
        if (strayHalf) {
            throw new UnusableEntryException("The directory entry of " + entry.name()
                    + " has bits set that make the loader look for it in the wrong place.");
        }
        return entry;
    }
}
