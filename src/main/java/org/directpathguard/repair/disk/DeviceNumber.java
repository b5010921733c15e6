package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The number under which Linux knows a device.
 *
 * @param major the driver's number
 * @param minor the device's number within its driver
 */
record DeviceNumber(long major, long minor) {

    private static final int FILE_TYPE = 0xf000;
    private static final int BLOCK_DEVICE = 0x6000;

    /** The number of the block device that a path names; empty if it names something else. */
    static Optional<DeviceNumber> ofBlockDevice(Path path) {
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode");
            if ((mode & FILE_TYPE) != BLOCK_DEVICE) {
                return Optional.empty();
            }
            return Optional.of(decode((Long) Files.getAttribute(path, "unix:rdev")));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number of the device on whose file system a path lies. */
    static Optional<DeviceNumber> below(Path path) {
        try {
            return Optional.of(decode((Long) Files.getAttribute(path, "unix:dev")));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DeviceNumber decode(long number) {
        long major = ((number >>> 8) & 0xfff) | ((number >>> 32) & ~0xfffL);
        long minor = (number & 0xff) | ((number >>> 12) & 0xffffff00L);
        return new DeviceNumber(major, minor);
    }

    /** As the kernel writes it, such as {@code 8:0}. */
    @Override
    public String toString() {
        return major + ":" + minor;
    }
}
