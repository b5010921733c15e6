package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.directpathguard.repair.failure.RefusedException;

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
     * The command that checks and repairs a partition's FAT file system.
     *
     * @param partition the partition
     * @param sectorSize bytes per sector
     * @return a command line for a Linux shell, run as root
     */
    String checkCommand(Partition partition, int sectorSize);

    /**
     * Makes sure that nobody else uses the disk.
     *
     * @throws RefusedException if it or a part of it is mounted, swapped to, or held by another driver
     */
    void refuseIfInUse() throws RefusedException;

    /**
     * Whether a folder lies on this disk.
     *
     * @param folder an existing folder
     * @return true if what is written there is written to this disk
     */
    boolean holds(Path folder);

    /**
     * Opens the device read-only.
     *
     * @return the open device; the caller closes it
     * @throws IOException if that fails
     */
    SectorDevice openForReading() throws IOException;

    /**
     * Opens the device for reading and writing, and locks it against programs that respect locks.
     *
     * @return the open device; the caller closes it
     * @throws IOException if that fails, or another program holds a lock
     */
    SectorDevice openForWriting() throws IOException;
}
