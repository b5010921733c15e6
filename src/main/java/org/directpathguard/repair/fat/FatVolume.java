package org.directpathguard.repair.fat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.SectorDevice;

/** A FAT volume on an open device. Only what is asked for is read, apart from the FAT itself. */
public final class FatVolume {

    private static final int LARGEST_DIRECTORY = 65_536 * DirectoryEntry.LENGTH;
    private static final int READ_AT_ONCE = 1 << 20;

    private final SectorDevice device;
    private final Partition partition;
    private final byte[] boot;
    private final FatGeometry geometry;
    private final List<FatTable> tables;

    private FatVolume(
            SectorDevice device, Partition partition, byte[] boot, FatGeometry geometry, List<FatTable> tables) {
        this.device = device;
        this.partition = partition;
        this.boot = boot;
        this.geometry = geometry;
        this.tables = tables;
    }

    /**
     * Opens the volume in a partition.
     *
     * @param device the disk
     * @param partition where the volume lies
     * @return the volume, with all copies of its FAT in memory
     * @throws DamagedFatException if there is none, or the loader could not read it
     * @throws IOException if the device can't be read
     */
    public static FatVolume open(SectorDevice device, Partition partition) throws DamagedFatException, IOException {
        byte[] boot = device.read(partition.firstSector(), 1);
        FatGeometry geometry = FatGeometry.of(boot, device.sectorSize(), partition.sectorCount());
        List<FatTable> tables = new ArrayList<>();
        for (int copy = 0; copy < geometry.fatCount(); copy++) {
            long first = partition.firstSector() + geometry.firstFat() + copy * geometry.fatSectors();
            tables.add(new FatTable(geometry.type(), device.read(first, (int) geometry.fatSectors())));
        }
        return new FatVolume(device, partition, boot, geometry, List.copyOf(tables));
    }

    /**
     * Where its parts lie.
     *
     * @return the geometry
     */
    public FatGeometry geometry() {
        return geometry;
    }

    /**
     * The copies of the FAT; the loader reads only the first.
     *
     * @return at least one
     */
    public List<FatTable> tables() {
        return tables;
    }

    /**
     * The number of one of the volume's sectors on the device.
     *
     * @param sector a sector of the volume
     * @return a sector of the device
     */
    public long onDevice(long sector) {
        return partition.firstSector() + sector;
    }

    /**
     * Reads sectors.
     *
     * @param sector the first one, counted from the start of the volume
     * @param count how many
     * @return their bytes
     * @throws IOException if they can't be read
     */
    public byte[] read(long sector, int count) throws IOException {
        return device.read(onDevice(sector), count);
    }

    byte[] boot() {
        return boot;
    }

    /** Whether the device ends before the last cluster does, as a copy does that was broken off. */
    boolean isCutOff() {
        return onDevice(geometry.sectorOf(geometry.clusterCount() + 2)) > device.sectorCount();
    }

    /**
     * The entries of the root directory, the only one that the loader looks into.
     *
     * @return files, folders and the label, in the order in which they stand
     * @throws DamagedFatException if the directory's chain is broken
     * @throws IOException if it can't be read
     */
    public List<DirectoryEntry> rootDirectory() throws DamagedFatException, IOException {
        if (geometry.type() == FatType.FAT32) {
            return directory(geometry.rootCluster());
        }
        DirectoryReader reader = new DirectoryReader(geometry.type());
        long first = geometry.firstRootSector();
        reader.read(read(first, (int) geometry.rootSectors()), first, geometry.sectorSize());
        return reader.entries();
    }

    List<DirectoryEntry> directory(int firstCluster) throws DamagedFatException, IOException {
        DirectoryReader reader = new DirectoryReader(geometry.type());
        int limit = Math.max(1, LARGEST_DIRECTORY / geometry.clusterSize());
        for (int cluster : chain(firstCluster, limit)) {
            if (reader.ended()) {
                break;
            }
            long first = geometry.sectorOf(cluster);
            reader.read(read(first, geometry.sectorsPerCluster()), first, geometry.sectorSize());
        }
        return reader.entries();
    }

    /**
     * Reads a file the way the loader does, by the first FAT.
     *
     * @param file an entry of this volume
     * @param limit the most bytes to accept
     * @return its content
     * @throws DamagedFatException if its chain is broken, or it is larger than the limit
     * @throws IOException if it can't be read
     */
    public byte[] content(DirectoryEntry file, long limit) throws DamagedFatException, IOException {
        if (file.size() > limit) {
            throw new DamagedFatException(
                    file.name() + " would be " + file.size() + " bytes long, more than can be true.");
        }
        int wanted = geometry.clustersFor(file.size());
        List<Integer> chain = file.size() == 0 ? List.of() : chain(file.firstCluster(), wanted);
        if (chain.size() < wanted) {
            throw new DamagedFatException(
                    file.name() + " has fewer clusters than its size of " + file.size() + " bytes needs.");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
        long left = (file.size() + geometry.sectorSize() - 1) / geometry.sectorSize();
        for (int index = 0; index < chain.size(); ) {
            int run = run(chain, index);
            int sectors = (int) Math.min(left, (long) run * geometry.sectorsPerCluster());
            content.writeBytes(read(geometry.sectorOf(chain.get(index)), sectors));
            left -= sectors;
            index += run;
        }
        return Arrays.copyOf(content.toByteArray(), (int) file.size());
    }

    /** How many neighbouring clusters follow each other in a chain, so that they can be read at once. */
    private int run(List<Integer> chain, int from) {
        int most = Math.max(1, READ_AT_ONCE / geometry.clusterSize());
        int run = 1;
        while (run < most && from + run < chain.size() && chain.get(from + run) == chain.get(from) + run) {
            run++;
        }
        return run;
    }

    /**
     * Follows a chain in the first FAT.
     *
     * @param firstCluster where it starts
     * @param limit the most clusters to return
     * @return its clusters in order, as many as there are up to the limit
     * @throws DamagedFatException if it leads to a free or impossible cluster, or runs in a circle
     */
    public List<Integer> chain(int firstCluster, int limit) throws DamagedFatException {
        List<Integer> chain = new ArrayList<>();
        BitSet seen = new BitSet();
        int cluster = firstCluster;
        while (cluster < geometry.type().endOfChain() && chain.size() < limit) {
            if (!geometry.hasCluster(cluster)) {
                throw new DamagedFatException(
                        "A chain of clusters leads to " + cluster + ", which is no cluster of a file.");
            }
            if (seen.get(cluster)) {
                throw new DamagedFatException("A chain of clusters runs in a circle at cluster " + cluster + ".");
            }
            seen.set(cluster);
            chain.add(cluster);
            cluster = tables.get(0).get(cluster);
        }
        return chain;
    }
}
