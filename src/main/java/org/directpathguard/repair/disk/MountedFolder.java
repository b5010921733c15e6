package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A folder and the file system that it is the root of, or lies on. */
public final class MountedFolder {

    private final Path folder;
    private final KernelFiles kernel;
    private final Optional<MountPoint> mount;

    private MountedFolder(Path folder, KernelFiles kernel, Optional<MountPoint> mount) {
        this.folder = folder;
        this.kernel = kernel;
        this.mount = mount;
    }

    /**
     * Looks a folder up.
     *
     * @param folder an existing folder
     * @return what is known of it
     */
    public static MountedFolder of(Path folder) {
        return of(folder, KernelFiles.REAL);
    }

    static MountedFolder of(Path folder, KernelFiles kernel) {
        Path real = real(folder);
        // The last mount of the longest matching folder is the one that is seen.
        Optional<MountPoint> mount = MountPoint.all(kernel).stream()
                .filter(each -> real.startsWith(Path.of(each.folder())))
                .max(Comparator.comparingInt(each -> Path.of(each.folder()).getNameCount()));
        return new MountedFolder(real, kernel, mount);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /**
     * Whether the folder is the root of a mounted FAT file system.
     *
     * @return false also where the system does not tell
     */
    public boolean isMountedFat() {
        return mount.filter(each -> Path.of(each.folder()).equals(folder))
                .filter(each -> List.of("vfat", "msdos").contains(each.type()))
                .isPresent();
    }

    /**
     * Whether it is mounted for reading only.
     *
     * @return false also where the system does not tell
     */
    public boolean isReadOnly() {
        return mount.filter(each -> List.of(each.options().split(",", -1)).contains("ro"))
                .isPresent();
    }

    /**
     * The number of the partition that is mounted there.
     *
     * @return the number, if the folder is the root of a mounted partition
     */
    public OptionalInt partition() {
        Optional<Integer> number = device().flatMap(
                        disk -> KernelFiles.text(disk.folder().resolve("partition")))
                .flatMap(KernelDisk::number);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    /**
     * The device that is mounted there.
     *
     * @return its node, such as {@code /dev/sda5}, if the folder is the root of a mounted FAT file system
     */
    public Optional<Path> deviceNode() {
        return device().map(disk -> kernel.devices().resolve(disk.name()));
    }

    private Optional<KernelDisk> device() {
        return isMountedFat() ? mount.flatMap(each -> KernelDisk.numbered(each.device(), kernel)) : Optional.empty();
    }

    /**
     * Whether two folders lie on the same physical disk.
     *
     * @param other another folder
     * @return false also where the system does not tell
     */
    public boolean sharesDiskWith(Path other) {
        Optional<String> disk = wholeDisk(mount);
        return disk.isPresent() && disk.equals(wholeDisk(of(other, kernel).mount));
    }

    private Optional<String> wholeDisk(Optional<MountPoint> of) {
        return of.flatMap(each -> KernelDisk.numbered(each.device(), kernel))
                .map(disk -> disk.wholeDisk().orElse(disk.name()));
    }

    /**
     * Opens the mounted partition to look at it below the file system, read-only.
     *
     * @param node what {@link #deviceNode()} returned
     * @return the open device; its first sector is the volume's first
     * @throws IOException if it can't be read, for want of rights for example
     */
    public static SectorDevice openVolume(Path node) throws IOException {
        return DiskFile.openVolume(node);
    }
}
