package org.directpathguard.repair.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The whole disks that this machine sees. */
public final class BlockDevices {

    private static final Pattern NO_DISK = Pattern.compile("(ram|zram|sr|fd|dm-|md).*");

    private BlockDevices() {}

    /**
     * Lists them from {@code /sys/block}, whatever they are called: with a rescue stick plugged in, the host's disk need
     * not be the first.
     *
     * @return device nodes in the kernel's order; empty on systems that have no such list
     */
    public static List<Path> all() {
        return all(KernelFiles.REAL);
    }

    static List<Path> all(KernelFiles kernel) {
        return KernelFiles.children(kernel.system().resolve("block")).stream()
                .filter(folder -> !NO_DISK.matcher(KernelFiles.fileName(folder)).matches())
                .filter(folder ->
                        !KernelFiles.text(folder.resolve("size")).orElse("0").equals("0"))
                .map(folder ->
                        kernel.devices().resolve(KernelFiles.fileName(folder).replace('!', '/')))
                .toList();
    }
}
