package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A whole disk as {@code /sys} shows it.
 *
 * @param folder its folder in {@code /sys}
 * @param name its name, such as {@code sda}
 * @param partitions the kernel's view of its partitions
 */
record KernelDisk(Path folder, String name, List<KernelPartition> partitions) {

    /**
     * A partition as the kernel sees it.
     *
     * @param folder its folder in {@code /sys}
     * @param name its name, such as {@code sda5}
     * @param number partition number
     */
    record KernelPartition(Path folder, String name, int number) {}

    /** The device with a number such as {@code 8:0}; a partition counts as a disk of its own. */
    static Optional<KernelDisk> numbered(String number, KernelFiles kernel) {
        Path link = kernel.system().resolve("dev").resolve("block").resolve(number);
        try {
            return Optional.of(in(link.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static KernelDisk in(Path folder) {
        List<KernelPartition> partitions = new ArrayList<>();
        for (Path child : KernelFiles.children(folder)) {
            KernelFiles.text(child.resolve("partition"))
                    .flatMap(KernelDisk::number)
                    .ifPresent(
                            number -> partitions.add(new KernelPartition(child, KernelFiles.fileName(child), number)));
        }
        return new KernelDisk(folder, KernelFiles.fileName(folder), List.copyOf(partitions));
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isPartition() {
        return Files.exists(folder.resolve("partition"));
    }

    /** The disk that this partition is part of. */
    Optional<String> wholeDisk() {
        return isPartition() ? Optional.ofNullable(folder.getParent()).map(KernelFiles::fileName) : Optional.empty();
    }

    OptionalInt sectorSize() {
        Optional<Integer> size = KernelFiles.text(folder.resolve("queue").resolve("logical_block_size"))
                .flatMap(KernelDisk::number);
        return size.isPresent() ? OptionalInt.of(size.get()) : OptionalInt.empty();
    }

    /** The folders of the disk and of all its partitions. */
    List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        folders.add(folder);
        partitions.forEach(partition -> folders.add(partition.folder()));
        return folders;
    }

    /** The numbers of the disk and of all its partitions. */
    List<String> numbers() {
        return folders().stream()
                .flatMap(each -> KernelFiles.text(each.resolve("dev")).stream())
                .toList();
    }

    /** The names of the disk and of all its partitions. */
    List<String> names() {
        return folders().stream().map(KernelFiles::fileName).toList();
    }
}
