package org.directpathguard.repair.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A sparse image of an ESXi boot disk. */
public final class LabDisk {

    private final Path file;
    private final LabLayout layout;
    private final int sectorSize;

    private LabDisk(Path file, LabLayout layout, int sectorSize) {
        this.file = file;
        this.layout = layout;
        this.sectorSize = sectorSize;
    }

    /**
     * Makes a disk with 512-byte sectors and empty partitions.
     *
     * @param file the image to make
     * @param layout how it is divided
     * @return the disk
     */
    public static LabDisk create(Path file, LabLayout layout) {
        return create(file, layout, 512);
    }

    /**
     * Makes a disk with empty partitions.
     *
     * @param file the image to make
     * @param layout how it is divided
     * @param sectorSize 512 or 4096 bytes
     * @return the disk
     */
    public static LabDisk create(Path file, LabLayout layout, int sectorSize) {
        try (FileChannel image = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            image.write(ByteBuffer.allocate(1), layout.bytes() - 1);
            if (sectorSize == 4096) {
                LabGpt.write(image, layout);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        if (sectorSize == 512) {
            LabPrograms.succeed(layout.script(), "sfdisk", "--quiet", file.toString());
        }
        return new LabDisk(file, layout, sectorSize);
    }

    /**
     * A disk with two banks on partitions 5 and 6.
     *
     * @param file the image to make
     * @param layout how it is divided
     * @param first what goes on partition 5
     * @param second what goes on partition 6
     * @return the disk
     */
    public static LabDisk withBanks(Path file, LabLayout layout, LabBank first, LabBank second) {
        LabDisk disk = create(file, layout);
        disk.bank(5, first);
        disk.bank(6, second);
        return disk;
    }

    /**
     * The image.
     *
     * @return its path
     */
    public Path file() {
        return file;
    }

    /**
     * The sector size that the image is made for.
     *
     * @return 512 or 4096
     */
    public int sectorSize() {
        return sectorSize;
    }

    /**
     * Formats a partition and makes it a bank.
     *
     * @param number partition number
     * @param bank what goes on it
     * @return the volume, to change it further
     */
    public LabVolume bank(int number, LabBank bank) {
        LabVolume volume = format(number, bank.format());
        if (bank.mark()) {
            volume.mark();
        }
        if (!bank.bootConfig().isEmpty()) {
            volume.copyIn("BOOT.CFG", bank.bootConfigBytes());
        }
        if (!bank.files().isEmpty()) {
            volume.copyIn(bank.files());
        }
        return volume;
    }

    /**
     * Formats a partition.
     *
     * @param number partition number
     * @param format how
     * @return the empty volume
     */
    public LabVolume format(int number, LabFormat format) {
        LabPartition partition = layout.partition(number);
        List<String> arguments = new ArrayList<>(format.arguments(sectorSize));
        arguments.add("--offset=" + partition.startBytes() / sectorSize);
        arguments.add(file.toString());
        arguments.add(Long.toString(partition.sizeBytes() / 1024));
        LabPrograms.succeed("", "mkfs.vfat", arguments.toArray(String[]::new));
        LabVolume volume = volume(number);
        if (format.fatBits() == 32) {
            volume.moveFreeSpaceSummary();
        }
        return volume;
    }

    /**
     * A partition that was formatted before.
     *
     * @param number partition number
     * @return its volume
     */
    public LabVolume volume(int number) {
        LabPartition partition = layout.partition(number);
        return new LabVolume(file, number, partition.startBytes(), partition.sizeBytes(), sectorSize);
    }
}
