package org.directpathguard.repair.disk;

import java.io.IOException;

/** Something that can be opened as a {@link SectorDevice}, as often as needed: once to look, once to write, once to verify. */
public interface DeviceSource {

    /**
     * The name to show.
     *
     * @return a path, as the user gave it
     */
    String name();

    /**
     * The name to show for a partition.
     *
     * @param partition partition number, from 1
     * @return a device name where the operating system has one for the partition, else words
     */
    String partitionName(int partition);

    /**
     * Opens the device read-only.
     *
     * @return the open device; the caller closes it
     * @throws IOException if that fails
     */
    SectorDevice openForReading() throws IOException;

    /**
     * Opens the device for reading and writing.
     *
     * @return the open device; the caller closes it
     * @throws IOException if that fails
     */
    SectorDevice openForWriting() throws IOException;
}
