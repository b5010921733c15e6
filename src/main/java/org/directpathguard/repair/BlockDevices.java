package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.RefusedException;

/**
 * The whole disks of this machine, as Linux lists them.
 *
 * @param list the folder that names every block device, on a real machine {@code /sys/block}
 * @param devices the folder that holds the devices themselves, on a real machine {@code /dev}
 */
record BlockDevices(Path list, Path devices) {

    static final BlockDevices OF_THIS_MACHINE = new BlockDevices(Path.of("/sys/block"), Path.of("/dev"));

    /** Devices in memory, and views of other devices: their disks are in the list by themselves. */
    private static final String NO_DISK = "(loop|ram|zram|sr|fd|dm-|md|nbd)[0-9].*";

    /**
     * Lists the disks.
     *
     * @return devices, sorted by name
     * @throws RefusedException if this system has no such list
     */
    List<Path> disks() throws RefusedException {
        try (Stream<Path> entries = Files.list(list)) {
            return entries.filter(entry -> !entry.getFileName().toString().matches(NO_DISK))
                    .filter(BlockDevices::holdsAMedium)
                    // A slash inside a device's name is written as an exclamation mark there.
                    .map(entry -> devices.resolve(entry.getFileName().toString().replace('!', '/')))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new RefusedException(
                    "The disks of this machine can't be listed: " + IoWords.of(unreadable) + ".",
                    "Scanning needs Linux; name the disk yourself.",
                    unreadable);
        }
    }

    private static boolean holdsAMedium(Path entry) {
        try {
            return !Files.readString(entry.resolve("size")).strip().equals("0");
        } catch (IOException unknown) {
            return true;
        }
    }
}
