package org.directpathguard.repair.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A block device or an image file, through a channel. */
final class ChannelDevice implements SectorDevice {

    private final FileChannel channel;
    private final int sectorSize;
    private final long sectorCount;

    /** The channel knows a block device's size; the file system would say 0. */
    ChannelDevice(FileChannel channel, int sectorSize) throws IOException {
        this.channel = channel;
        this.sectorSize = sectorSize;
        this.sectorCount = channel.size() / sectorSize;
    }

    @Override
    public int sectorSize() {
        return sectorSize;
    }

    @Override
    public long sectorCount() {
        return sectorCount;
    }

    @Override
    public byte[] read(long firstSector, int count) throws IOException {
        checkInside(firstSector, count);
        ByteBuffer buffer = ByteBuffer.wrap(new byte[Math.multiplyExact(count, sectorSize)]);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, firstSector * sectorSize + buffer.position()) < 0) {
                throw new EOFException("the medium ends before sector " + (firstSector + count));
            }
        }
        return buffer.array();
    }

    @Override
    public void write(long firstSector, byte[] sectors) throws IOException {
        if (sectors.length % sectorSize != 0) {
            throw new IllegalArgumentException(sectors.length + " bytes are not whole sectors");
        }
        checkInside(firstSector, sectors.length / sectorSize);
        ByteBuffer buffer = ByteBuffer.wrap(sectors);
        while (buffer.hasRemaining()) {
            if (channel.write(buffer, firstSector * sectorSize + buffer.position()) == 0) {
                throw new IOException("the medium takes no more bytes at sector " + firstSector);
            }
        }
    }

    @Override
    public void barrier() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void checkInside(long firstSector, int count) throws EOFException {
        if (firstSector < 0 || count < 1 || firstSector > sectorCount - count) {
            throw new EOFException("sectors %d to %d lie outside the medium of %d sectors"
                    .formatted(firstSector, firstSector + count - 1, sectorCount));
        }
    }
}
