package org.directpathguard.repair.disk;

import java.io.Closeable;
import java.io.IOException;

/**
 * A disk, or an image of one, that is read and written in whole sectors.
 *
 * <p>A sector is the unit that a power cut leaves either old or new, never mixed. Writes may reach the medium in any order
 * until {@link #barrier()} returns.
 */
public interface SectorDevice extends Closeable {

    /**
     * The size of one sector.
     *
     * @return bytes, 512 or 4096
     */
    int sectorSize();

    /**
     * The number of sectors.
     *
     * @return sectors; sector numbers run from 0 to one less
     */
    long sectorCount();

    /**
     * Reads neighbouring sectors.
     *
     * @param firstSector number of the first one
     * @param count how many, at least 1
     * @return {@code count * sectorSize()} bytes
     * @throws IOException if they lie outside the device or can't be read
     */
    byte[] read(long firstSector, int count) throws IOException;

    /**
     * Writes neighbouring sectors.
     *
     * @param firstSector number of the first one
     * @param sectors whole sectors
     * @throws IOException if they lie outside the device, or not all of them could be written
     */
    void write(long firstSector, byte[] sectors) throws IOException;

    /**
     * Waits until every write so far is on the medium.
     *
     * @throws IOException if the medium does not confirm
     */
    void barrier() throws IOException;
}
