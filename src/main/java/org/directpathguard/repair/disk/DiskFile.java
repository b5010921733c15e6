package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.directpathguard.repair.failure.RefusedException;

/** A block device, or a file that is the raw image of a disk. */
public final class DiskFile implements DeviceSource {

    private final Path path;
    private final KernelFiles kernel;
    private final Optional<KernelDisk> disk;

    private DiskFile(Path path, KernelFiles kernel, Optional<KernelDisk> disk) {
        this.path = path;
        this.kernel = kernel;
        this.disk = disk;
    }

    /**
     * A disk by its path.
     *
     * @param path a block device or a file
     * @return the disk, not yet opened
     * @throws RefusedException if there is no such file, or it is only a part of a disk
     */
    public static DiskFile at(Path path) throws RefusedException {
        return at(path, KernelFiles.REAL);
    }

    static DiskFile at(Path path, KernelFiles kernel) throws RefusedException {
        if (!Files.exists(path)) {
            throw new RefusedException("There is no " + path + ".", "Check the name; --scan-disks lists ESXi's disks.");
        }
        Optional<KernelDisk> disk =
                DeviceNumber.ofBlockDevice(path).flatMap(number -> KernelDisk.numbered(number.toString(), kernel));
        Optional<String> whole = disk.flatMap(KernelDisk::wholeDisk);
        if (whole.isPresent()) {
            throw new RefusedException(
                    path + " is a single partition, not a whole disk.",
                    "Give /dev/" + whole.get() + ", so that all boot banks of the disk are seen together.");
        }
        return new DiskFile(path, kernel, disk);
    }

    static SectorDevice openVolume(Path node) throws IOException {
        Optional<KernelDisk> disk = DeviceNumber.ofBlockDevice(node)
                .flatMap(number -> KernelDisk.numbered(number.toString(), KernelFiles.REAL));
        return new DiskFile(node, KernelFiles.REAL, disk).openForReading();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String partitionName(int partition) {
        return kernelPartition(partition)
                .map(found -> kernel.devices().resolve(found.name()).toString())
                .orElse(path + ", partition " + partition);
    }

    @Override
    public String checkCommand(Partition partition, int sectorSize) {
        return kernelPartition(partition.number())
                .map(found -> "fsck.fat -a -v " + kernel.devices().resolve(found.name()))
                .orElse(
                        "L=$(losetup --find --show --sector-size %d --offset %d --sizelimit %d %s) && fsck.fat -a -v $L; losetup --detach $L"
                                .formatted(
                                        sectorSize,
                                        partition.firstSector() * sectorSize,
                                        partition.sectorCount() * sectorSize,
                                        ShellText.quote(path.toString())));
    }

    private Optional<KernelDisk.KernelPartition> kernelPartition(int number) {
        return disk.stream()
                .flatMap(found -> found.partitions().stream())
                .filter(partition -> partition.number() == number)
                .findFirst();
    }

    @Override
    public void refuseIfInUse() throws RefusedException {
        DiskUse use = new DiskUse(kernel);
        if (disk.isPresent()) {
            use.refuseIfInUse(disk.get());
        } else {
            use.refuseIfInUse(path);
        }
    }

    @Override
    public boolean holds(Path folder) {
        return disk.isPresent() && new DiskUse(kernel).holds(disk.get(), folder);
    }

    @Override
    public SectorDevice openForReading() throws IOException {
        return open(StandardOpenOption.READ);
    }

    @Override
    public SectorDevice openForWriting() throws IOException {
        return open(StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private SectorDevice open(OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(path, options);
        try {
            if (options.length > 1) {
                lock(channel);
            }
            return new ChannelDevice(channel, sectorSize(channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Programs that run virtual machines lock the images they use. */
    private void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another program has " + path + " locked");
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another repair in this program has " + path + " locked", e);
        }
    }

    private int sectorSize(FileChannel channel) throws IOException {
        int known = disk.isPresent() ? disk.get().sectorSize().orElse(0) : 0;
        return known > 0 ? known : ImageSectorSize.of(channel);
    }
}
