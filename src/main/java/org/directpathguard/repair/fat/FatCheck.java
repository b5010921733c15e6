package org.directpathguard.repair.fat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.repair.disk.LittleEndian;

/** Looks through a whole volume for what would make writing to it unsafe. Reads the directories, not the files. */
public final class FatCheck {

    private static final int MOST_FAULTS = 20;
    private static final int DIRTY = 0x01;
    private static final int MEDIUM_ERRORS = 0x02;

    private record Folder(int firstCluster, String path) {}

    private final FatVolume volume;
    private final FatGeometry geometry;
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final BitSet owned = new BitSet();

    private FatCheck(FatVolume volume) {
        this.volume = volume;
        this.geometry = volume.geometry();
    }

    /**
     * Checks a volume.
     *
     * @param volume an open volume
     * @return what was found; a directory that can't be read is a fault
     */
    public static FatHealth of(FatVolume volume) {
        return new FatCheck(volume).check();
    }

    private FatHealth check() {
        boolean dirty = checkMarks();
        boolean copiesEqual = volume.tables().stream()
                .allMatch(table -> table.isSameAs(volume.tables().get(0)));
        if (!copiesEqual) {
            faults.add("The copies of the FAT differ.");
        }
        if (volume.isCutOff()) {
            faults.add("The disk, or the image of it, ends before this file system does: a part is missing.");
        }
        checkFolders();
        long free = countFree();
        return new FatHealth(
                dirty,
                copiesEqual,
                free,
                geometry.clusterSize(),
                faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
                remarks);
    }

    private boolean checkMarks() {
        int marks = LittleEndian.byteAt(volume.boot(), geometry.type() == FatType.FAT32 ? 65 : 37);
        boolean dirty = (marks & DIRTY) != 0 || volume.tables().stream().anyMatch(FatTable::saysNotCleanlyUnmounted);
        if (dirty) {
            faults.add(FatHealth.DIRTY);
        }
        if ((marks & MEDIUM_ERRORS) != 0 || volume.tables().stream().anyMatch(FatTable::saysMediumHadErrors)) {
            remarks.add("The file system notes that its medium had read or write errors.");
        }
        if (geometry.type() == FatType.FAT32 && (LittleEndian.shortAt(volume.boot(), 40) & 0x80) != 0) {
            faults.add("The file system uses only one of its FATs, and the loader may read the other.");
        }
        return dirty;
    }

    private void checkFolders() {
        Deque<Folder> folders = new ArrayDeque<>();
        if (geometry.type() == FatType.FAT32) {
            claim(geometry.rootCluster(), "/");
        }
        checkEntries(readRoot(), "", folders);
        while (!folders.isEmpty()) {
            Folder folder = folders.remove();
            checkEntries(readFolder(folder), folder.path(), folders);
        }
    }

    private List<DirectoryEntry> readRoot() {
        try {
            return volume.rootDirectory();
        } catch (DamagedFatException | IOException e) {
            faults.add("The root directory can't be read: " + e.getMessage());
            return List.of();
        }
    }

    private List<DirectoryEntry> readFolder(Folder folder) {
        try {
            return volume.directory(folder.firstCluster());
        } catch (DamagedFatException | IOException e) {
            faults.add("The folder " + folder.path() + " can't be read: " + e.getMessage());
            return List.of();
        }
    }

    private void checkEntries(List<DirectoryEntry> entries, String path, Deque<Folder> folders) {
        Set<String> names = new HashSet<>();
        for (DirectoryEntry entry : entries) {
            if (entry.isLabel() || entry.isDots()) {
                continue;
            }
            String full = path + "/" + entry.name();
            if (!names.add(entry.shortName())) {
                faults.add("There are two entries for " + full + ".");
            }
            if (entry.isFolder()) {
                if (claim(entry.firstCluster(), full) > 0) {
                    folders.add(new Folder(entry.firstCluster(), full));
                }
            } else {
                checkSize(entry, full);
            }
        }
    }

    private void checkSize(DirectoryEntry entry, String full) {
        int wanted = geometry.clustersFor(entry.size());
        int found = entry.firstCluster() == 0 && wanted == 0 ? 0 : claim(entry.firstCluster(), full);
        if (found >= 0 && found != wanted) {
            faults.add("%s has %d clusters, but its size of %d bytes needs %d."
                    .formatted(full, found, entry.size(), wanted));
        }
    }

    /** Marks a chain's clusters as owned; says how many there are, or -1 after a fault. */
    private int claim(int firstCluster, String full) {
        BitSet own = new BitSet();
        int cluster = firstCluster;
        while (cluster < geometry.type().endOfChain()) {
            if (!geometry.hasCluster(cluster)) {
                faults.add("The chain of " + full + " leads to " + cluster + ", which is no cluster of a file.");
                return -1;
            }
            if (own.get(cluster)) {
                faults.add("The chain of " + full + " runs in a circle at cluster " + cluster + ".");
                return -1;
            }
            if (owned.get(cluster)) {
                faults.add("Cluster " + cluster + " of " + full + " belongs to another file as well.");
                return -1;
            }
            own.set(cluster);
            owned.set(cluster);
            cluster = volume.tables().get(0).get(cluster);
        }
        return own.cardinality();
    }

    private long countFree() {
        long free = 0;
        long lost = 0;
        for (int cluster = 2; cluster < geometry.clusterCount() + 2; cluster++) {
            int each = cluster;
            if (volume.tables().stream().allMatch(table -> table.get(each) == 0)) {
                free++;
            } else if (!owned.get(cluster)
                    && volume.tables().get(0).get(cluster) != geometry.type().badCluster()) {
                lost++;
            }
        }
        if (lost > 0) {
            remarks.add(lost + " clusters are taken but belong to no file; fsck.fat would free them.");
        }
        return free;
    }
}
