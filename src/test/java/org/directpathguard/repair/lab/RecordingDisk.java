package org.directpathguard.repair.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.RefusedException;

/**
 * A disk that keeps what is written to it in memory over an image that never changes, and remembers every write and barrier;
 * it can fail on demand.
 */
public final class RecordingDisk implements DeviceSource {

    /**
     * A sector that was written, or a barrier.
     *
     * @param sector its number, or -1 for a barrier
     * @param bytes its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Event(long sector, byte[] bytes) {

        boolean isBarrier() {
            return sector < 0;
        }
    }

    /** What may go wrong with an access. */
    public interface Fault {

        /**
         * Called before each sector is written.
         *
         * @param sector its number
         * @param earlier how many sectors were written before it
         * @throws IOException if it is to fail
         */
        void beforeWrite(long sector, int earlier) throws IOException;

        /** No fault. */
        Fault NONE = (sector, earlier) -> {};
    }

    private final Path image;
    private final int sectorSize;
    private final Map<Long, byte[]> written = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private long bytesRead;
    private int sectorsWritten;
    private int forgotten = -1;
    private boolean inUse;
    private Path held = Path.of("/nowhere");

    /**
     * A disk over a laboratory image.
     *
     * @param disk the laboratory disk
     */
    public RecordingDisk(LabDisk disk) {
        this(disk.file(), disk.sectorSize());
    }

    private RecordingDisk(Path image, int sectorSize) {
        this.image = image;
        this.sectorSize = sectorSize;
    }

    /**
     * A disk in the state in which a power cut leaves this one.
     *
     * @param survived the writes that reached the medium, in order
     * @return the disk after the cut
     */
    public RecordingDisk after(Iterable<Event> survived) {
        RecordingDisk copy = new RecordingDisk(image, sectorSize);
        survived.forEach(event -> {
            if (!event.isBarrier()) {
                copy.written.put(event.sector(), event.bytes());
            }
        });
        return copy;
    }

    /**
     * What was written so far.
     *
     * @return writes and barriers in order
     */
    public List<Event> events() {
        return events;
    }

    /**
     * Lets accesses fail from now on.
     *
     * @param next when and how
     */
    public void failWith(Fault next) {
        fault = next;
    }

    /**
     * Lets a write seem to succeed without reaching the medium.
     *
     * @param number which write, from 0
     */
    public void forget(int number) {
        forgotten = number;
    }

    /** Lets somebody else use the disk from now on. */
    public void mount() {
        inUse = true;
    }

    /**
     * Lets a folder lie on the disk.
     *
     * @param folder the folder
     */
    public void hold(Path folder) {
        held = folder;
    }

    /**
     * Changes bytes behind everybody's back.
     *
     * @param at bytes from the start of the disk, within one sector
     * @param bytes the bytes
     */
    public void garble(long at, byte... bytes) {
        long sector = at / sectorSize;
        byte[] changed = written.getOrDefault(sector, original(sector)).clone();
        System.arraycopy(bytes, 0, changed, (int) (at % sectorSize), bytes.length);
        written.put(sector, changed);
    }

    /**
     * How much was read.
     *
     * @return bytes
     */
    public long bytesRead() {
        return bytesRead;
    }

    /**
     * Whether every byte is as it was in the beginning.
     *
     * @return true if nothing was written, or all of it was put back
     */
    public boolean isUntouched() {
        for (Map.Entry<Long, byte[]> entry : written.entrySet()) {
            if (!java.util.Arrays.equals(entry.getValue(), original(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Puts what was written into the image itself, so that other tools can look at it. */
    public void save() {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
            for (Map.Entry<Long, byte[]> entry : written.entrySet()) {
                channel.write(ByteBuffer.wrap(entry.getValue()), entry.getKey() * sectorSize);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] original(long sector) {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.READ)) {
            return read(channel, sector);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] read(FileChannel channel, long sector) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(sectorSize);
        channel.read(buffer, sector * sectorSize);
        return buffer.array();
    }

    @Override
    public String name() {
        return image.toString();
    }

    @Override
    public String partitionName(int partition) {
        return "partition " + partition;
    }

    @Override
    public String checkCommand(Partition partition, int size) {
        return "fsck.fat -a -v PARTITION" + partition.number();
    }

    @Override
    public void refuseIfInUse() throws RefusedException {
        if (inUse) {
            throw new RefusedException(name() + " is in use.", "Unmount it.");
        }
    }

    @Override
    public boolean holds(Path folder) {
        return folder.equals(held);
    }

    @Override
    public SectorDevice openForReading() throws IOException {
        return new Handle(FileChannel.open(image, StandardOpenOption.READ));
    }

    @Override
    public SectorDevice openForWriting() throws IOException {
        return openForReading();
    }

    private final class Handle implements SectorDevice {

        private final FileChannel channel;

        Handle(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int sectorSize() {
            return sectorSize;
        }

        @Override
        public long sectorCount() {
            try {
                return channel.size() / sectorSize;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public byte[] read(long firstSector, int count) throws IOException {
            if (firstSector < 0 || firstSector + count > sectorCount()) {
                throw new IOException("beyond the end");
            }
            byte[] bytes = new byte[count * sectorSize];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            channel.read(buffer, firstSector * sectorSize);
            for (int index = 0; index < count; index++) {
                byte[] newer = written.get(firstSector + index);
                if (newer != null) {
                    System.arraycopy(newer, 0, bytes, index * sectorSize, sectorSize);
                }
            }
            bytesRead += bytes.length;
            return bytes;
        }

        @Override
        public void write(long firstSector, byte[] sectors) throws IOException {
            for (int index = 0; index < sectors.length / sectorSize; index++) {
                fault.beforeWrite(firstSector + index, sectorsWritten);
                byte[] bytes = java.util.Arrays.copyOfRange(sectors, index * sectorSize, (index + 1) * sectorSize);
                if (sectorsWritten != forgotten) {
                    written.put(firstSector + index, bytes);
                }
                events.add(new Event(firstSector + index, bytes));
                sectorsWritten++;
            }
        }

        @Override
        public void barrier() {
            events.add(new Event(-1, new byte[0]));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
