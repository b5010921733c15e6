package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders in which Linux tells about devices and mounts; on other systems they are missing and everything is empty.
 *
 * @param process {@code /proc}
 * @param system {@code /sys}
 * @param devices {@code /dev}
 */
record KernelFiles(Path process, Path system, Path devices) {

    static final KernelFiles REAL = new KernelFiles(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static List<String> lines(Path file) {
        return text(file).stream().flatMap(String::lines).toList();
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** The name of a device node with links such as {@code /dev/disk/by-id/…} followed. */
    static String deviceName(String node) {
        Path path = Path.of(node);
        try {
            return fileName(path.toRealPath());
        } catch (IOException e) {
            return fileName(path);
        }
    }
}
