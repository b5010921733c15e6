package org.directpathguard.repair.lab;

import java.io.EOFException;
import java.util.Arrays;
import org.directpathguard.repair.disk.SectorDevice;

/** A few sectors in memory, read-only: what a fuzzer thinks up. */
public final class MemoryDevice implements SectorDevice {

    private final byte[] bytes;
    private final int sectorSize;

    /**
     * Makes a device.
     *
     * @param bytes its content; the last sector is filled up with zeros
     * @param sectorSize 512 or 4096
     */
    public MemoryDevice(byte[] bytes, int sectorSize) {
        this.bytes = Arrays.copyOf(bytes, (bytes.length + sectorSize - 1) / sectorSize * sectorSize);
        this.sectorSize = sectorSize;
    }

    @Override
    public int sectorSize() {
        return sectorSize;
    }

    @Override
    public long sectorCount() {
        return bytes.length / sectorSize;
    }

    @Override
    public byte[] read(long firstSector, int count) throws EOFException {
        if (firstSector < 0 || count < 1 || firstSector > sectorCount() - count) {
            throw new EOFException("beyond the end");
        }
        int from = (int) firstSector * sectorSize;
        return Arrays.copyOfRange(bytes, from, from + count * sectorSize);
    }

    @Override
    public void write(long firstSector, byte[] sectors) {
        throw new AssertionError("nothing may be written while reading");
    }

    @Override
    public void barrier() {}

    @Override
    public void close() {}
}
