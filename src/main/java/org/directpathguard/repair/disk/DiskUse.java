package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out whether somebody else uses a disk: what opening a block device exclusively would tell a C program. */
final class DiskUse {

    private final KernelFiles kernel;

    DiskUse(KernelFiles kernel) {
        this.kernel = kernel;
    }

    void refuseIfInUse(KernelDisk disk) throws DiskInUseException {
        for (MountPoint mount : MountPoint.all(kernel)) {
            if (isOn(mount, disk)) {
                throw new DiskInUseException(
                        mount.source() + " of the disk " + disk.name() + " is mounted on " + mount.folder() + ".",
                        "Unmount it with 'umount " + ShellText.quote(mount.folder()) + "' and run the repair again.");
            }
        }
        for (String line : KernelFiles.lines(kernel.process().resolve("swaps"))) {
            String device = line.split("\\s", 2)[0];
            if (device.startsWith("/") && disk.names().contains(KernelFiles.deviceName(device))) {
                throw new DiskInUseException(
                        device + " of the disk " + disk.name() + " is in use as swap space.",
                        "Give it back with 'swapoff " + device + "' and run the repair again.");
            }
        }
        for (Path folder : disk.folders()) {
            for (Path holder : KernelFiles.children(folder.resolve("holders"))) {
                throw new DiskInUseException(
                        KernelFiles.fileName(folder) + " is in use by " + KernelFiles.fileName(holder)
                                + " (device mapper or software RAID).",
                        "Stop " + KernelFiles.fileName(holder)
                                + " and run the repair again; of a disk with several paths, give the mapped device.");
            }
        }
    }

    void refuseIfInUse(Path image) throws DiskInUseException {
        for (Path device : KernelFiles.children(kernel.system().resolve("block"))) {
            Optional<String> behind = KernelFiles.text(device.resolve("loop").resolve("backing_file"));
            if (behind.isPresent() && isSame(Path.of(behind.get()), image)) {
                String name = "/dev/" + KernelFiles.fileName(device);
                throw new DiskInUseException(
                        image + " is in use as " + name + ".",
                        "Detach it with 'losetup --detach " + name + "' and run the repair again, or give " + name
                                + ".");
            }
        }
    }

    /** Whether a folder lies on the disk or on one of its partitions. */
    boolean holds(KernelDisk disk, Path folder) {
        Optional<DeviceNumber> below = DeviceNumber.below(folder);
        if (below.isPresent() && disk.numbers().contains(below.get().toString())) {
            return true;
        }
        String number = below.map(DeviceNumber::toString).orElse("");
        return MountPoint.all(kernel).stream()
                .filter(mount -> mount.device().equals(number))
                .anyMatch(mount -> isOn(mount, disk));
    }

    private static boolean isOn(MountPoint mount, KernelDisk disk) {
        List<String> names = disk.names();
        return disk.numbers().contains(mount.device())
                || (mount.source().startsWith("/dev/") && names.contains(KernelFiles.deviceName(mount.source())));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
