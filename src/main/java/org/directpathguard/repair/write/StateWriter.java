package org.directpathguard.repair.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.disk.LittleEndian;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.fat.DirectoryEntry;
import org.directpathguard.repair.fat.FatGeometry;
import org.directpathguard.repair.fat.FatTable;
import org.directpathguard.repair.fat.FatType;
import org.directpathguard.repair.fat.FatVolume;
import org.directpathguard.repair.journal.StepKind;
import org.directpathguard.repair.journal.WriteStep;

/** The single moves of which replacing a file's content is made, each on the shadow of the disk. */
final class StateWriter {

    static final String DATA = "the new data";

    private final FatVolume volume;
    private final FatGeometry geometry;
    private final DirectoryEntry entry;
    private final ShadowSectors sectors;
    private final List<FatTable> tables = new ArrayList<>();

    StateWriter(SectorDevice device, FatVolume volume, DirectoryEntry entry) {
        this.volume = volume;
        this.geometry = volume.geometry();
        this.entry = entry;
        this.sectors = new ShadowSectors(device);
        volume.tables().forEach(table -> tables.add(table.copy()));
    }

    FatGeometry geometry() {
        return geometry;
    }

    List<WriteStep> steps() {
        return sectors.steps();
    }

    /** Puts a part of the content into the clusters given; the rest of the last sector becomes zeros. */
    void data(List<Integer> clusters, byte[] content, int from, StepKind kind) throws IOException {
        int at = from;
        for (int cluster : clusters) {
            for (int index = 0; index < geometry.sectorsPerCluster() && at < content.length; index++) {
                long sector = volume.onDevice(geometry.sectorOf(cluster) + index);
                sectors.write(sector, Arrays.copyOfRange(content, at, at + geometry.sectorSize()));
                at += geometry.sectorSize();
            }
        }
        sectors.endStep(kind, DATA);
    }

    /** Links clusters to a chain and ends it, in the last copy of the FAT first and in the one the loader reads last. */
    void link(List<Integer> chain) throws IOException {
        for (int copy = tables.size() - 1; copy >= 0; copy--) {
            for (int index = 0; index < chain.size(); index++) {
                int next = index + 1 < chain.size()
                        ? chain.get(index + 1)
                        : geometry.type().lastCluster();
                set(copy, chain.get(index), next);
            }
            sectors.endStep(StepKind.PREPARE, "the new chain of clusters, in copy " + (copy + 1) + " of the FAT");
        }
    }

    /** Points the directory entry to the content, the one moment in which the loader changes from old to new. */
    void point(int firstCluster, int size) throws IOException {
        long sector = volume.onDevice(entry.sector());
        byte[] bytes = sectors.read(sector);
        LittleEndian.putShort(bytes, entry.offset() + 26, firstCluster);
        if (geometry.type() == FatType.FAT32) {
            LittleEndian.putShort(bytes, entry.offset() + 20, firstCluster >>> 16);
        }
        LittleEndian.putInt(bytes, entry.offset() + 28, size);
        sectors.write(sector, bytes);
        sectors.endStep(StepKind.SWITCH, "first cluster and size of " + entry.name() + " in the directory");
    }

    /** Ends a chain early, if it is given, and frees clusters: first in the copy that the loader reads. */
    void free(List<Integer> kept, List<Integer> freed) throws IOException {
        for (int copy = 0; copy < tables.size(); copy++) {
            if (!kept.isEmpty()) {
                set(copy, kept.get(kept.size() - 1), geometry.type().lastCluster());
            }
            for (int cluster : freed) {
                set(copy, cluster, 0);
            }
            sectors.endStep(StepKind.TIDY, "the old chain as free, in copy " + (copy + 1) + " of the FAT");
        }
    }

    /** Keeps FAT32's free-space summary as true as it was. */
    void countFree(long before, int change) throws IOException {
        if (geometry.summarySector() > 0 && geometry.summarySector() < geometry.firstFat()) {
            long sector = volume.onDevice(geometry.summarySector());
            byte[] bytes = sectors.read(sector);
            boolean summary =
                    LittleEndian.intAt(bytes, 0) == 0x41615252 && LittleEndian.intAt(bytes, 484) == 0x61417272;
            if (summary && LittleEndian.intAt(bytes, 488) == before) {
                LittleEndian.putInt(bytes, 488, before + change);
                sectors.write(sector, bytes);
            }
            sectors.endStep(StepKind.TIDY, "the number of free clusters");
        }
    }

    private void set(int copy, int cluster, int value) throws IOException {
        FatTable table = tables.get(copy);
        table.set(cluster, value);
        long first = geometry.firstFat() + copy * geometry.fatSectors();
        for (int index : table.sectorsOf(cluster, geometry.sectorSize())) {
            sectors.write(volume.onDevice(first + index), table.sector(index, geometry.sectorSize()));
        }
    }
}
