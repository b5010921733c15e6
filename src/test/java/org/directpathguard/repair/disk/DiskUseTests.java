package org.directpathguard.repair.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux tells about a disk sda with two partitions, put into folders of the same shape. */
class DiskUseTests {

    private final Path root;
    private final KernelFiles kernel;

    DiskUseTests(@TempDir Path root) {
        this.root = root;
        this.kernel = new KernelFiles(root.resolve("proc"), root.resolve("sys"), Path.of("/dev"));
    }

    @BeforeEach
    void makeTheDisk() throws IOException {
        put("sys/block/sda/dev", "8:0");
        put("sys/block/sda/size", "2048");
        put("sys/block/sda/queue/logical_block_size", "4096");
        put("sys/block/sda/sda5/partition", "5");
        put("sys/block/sda/sda5/dev", "8:5");
        put("sys/block/sda/sda6/partition", "6");
        put("sys/block/sda/sda6/dev", "8:6");
        put("proc/self/mountinfo", "22 1 254:0 / / rw,relatime - ext4 /dev/vda1 rw\n");
        put("proc/swaps", "Filename Type Size Used Priority\n/dev/vdb1 partition 1 0 -2\n");
        Files.createDirectories(root.resolve("sys/dev/block"));
        Files.createSymbolicLink(root.resolve("sys/dev/block/8:0"), root.resolve("sys/block/sda"));
        Files.createSymbolicLink(root.resolve("sys/dev/block/8:5"), root.resolve("sys/block/sda/sda5"));
    }

    private void put(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private KernelDisk disk() {
        return KernelDisk.numbered("8:0", kernel).orElseThrow();
    }

    @Test
    void aDiskKnowsItsPartitionsAndItsSectorSize() {
        assertThat(disk().names()).containsExactly("sda", "sda5", "sda6");
        assertThat(disk().numbers()).containsExactly("8:0", "8:5", "8:6");
        assertThat(disk().sectorSize()).hasValue(4096);
        assertThat(disk().wholeDisk()).isEmpty();
        assertThat(KernelDisk.numbered("8:5", kernel).orElseThrow().wholeDisk()).contains("sda");
    }

    @Test
    void aFreeDiskIsNotInUse() {
        assertThatCode(() -> new DiskUse(kernel).refuseIfInUse(disk())).doesNotThrowAnyException();
    }

    @Test
    void aMountedPartitionIsNamedWithItsFolder() throws IOException {
        put("proc/self/mountinfo", "30 22 8:5 / /mnt/hd\\0401 rw - vfat /dev/sda5 rw\n");

        assertThatThrownBy(() -> new DiskUse(kernel).refuseIfInUse(disk()))
                .isInstanceOfSatisfying(DiskInUseException.class, refusal -> {
                    assertThat(refusal.matter()).isEqualTo("/dev/sda5 of the disk sda is mounted on /mnt/hd 1.");
                    assertThat(refusal.nextStep()).contains("umount '/mnt/hd 1'");
                });
    }

    @Test
    void aFileSystemWithoutADeviceNumberOfItsOwnIsFoundByItsSource() throws IOException {
        put("proc/self/mountinfo", "30 22 0:41 / /data rw - btrfs /dev/sda6 rw\n");

        assertThatThrownBy(() -> new DiskUse(kernel).refuseIfInUse(disk())).isInstanceOf(DiskInUseException.class);
    }

    @Test
    void swapSpaceIsUse() throws IOException {
        put("proc/swaps", "Filename Type Size Used Priority\n/dev/sda6\tpartition\t1\t0\t-2\n");

        assertThatThrownBy(() -> new DiskUse(kernel).refuseIfInUse(disk()))
                .isInstanceOf(DiskInUseException.class)
                .hasMessageContaining("swap");
    }

    @Test
    void aHolderSuchAsSoftwareRaidIsUse() throws IOException {
        put("sys/block/sda/sda6/holders/md0", "");

        assertThatThrownBy(() -> new DiskUse(kernel).refuseIfInUse(disk()))
                .isInstanceOf(DiskInUseException.class)
                .hasMessageContaining("sda6 is in use by md0");
    }

    @Test
    void anImageBehindALoopDeviceIsInUse() throws IOException {
        Path image = Files.createFile(root.resolve("disk.img"));
        put("sys/block/loop3/loop/backing_file", image + "\n");

        assertThatThrownBy(() -> new DiskUse(kernel).refuseIfInUse(image))
                .isInstanceOf(DiskInUseException.class)
                .hasMessageContaining("in use as /dev/loop3");
    }

    @Test
    void disksAreListedButNotMemoryOrTapesOrEmptyLoops() throws IOException {
        put("sys/block/loop0/size", "0");
        put("sys/block/zram0/size", "8");
        put("sys/block/sr0/size", "8");
        put("sys/block/dm-0/size", "8");
        put("sys/block/nvme0n1/size", "8");
        put("sys/block/cciss!c0d0/size", "8");

        assertThat(BlockDevices.all(kernel))
                .containsExactly(Path.of("/dev/cciss/c0d0"), Path.of("/dev/nvme0n1"), Path.of("/dev/sda"));
    }

    @Test
    void aMountedBankKnowsItsPartition() throws IOException {
        Path folder = Files.createDirectories(root.resolve("mnt/hd1"));
        put(
                "proc/self/mountinfo",
                "22 1 254:0 / / rw - ext4 /dev/vda1 rw\n30 22 8:5 / " + folder.toRealPath()
                        + " ro,noatime - vfat /dev/sda5 ro\n");

        MountedFolder mounted = MountedFolder.of(folder, kernel);

        assertThat(mounted.isMountedFat()).isTrue();
        assertThat(mounted.isReadOnly()).isTrue();
        assertThat(mounted.partition()).hasValue(5);
        assertThat(mounted.deviceNode()).contains(Path.of("/dev/sda5"));
        assertThat(mounted.sharesDiskWith(folder)).isTrue();
        assertThat(mounted.sharesDiskWith(root)).isFalse();
    }

    @Test
    void anOrdinaryFolderIsNoMountedBank() {
        MountedFolder mounted = MountedFolder.of(root, kernel);

        assertThat(mounted.isMountedFat()).isFalse();
        assertThat(mounted.partition()).isEmpty();
        assertThat(mounted.deviceNode()).isEmpty();
    }

    @Test
    void aSystemThatTellsNothingStopsNothing() {
        KernelFiles nothing = new KernelFiles(root.resolve("no"), root.resolve("no"), root.resolve("no"));

        assertThat(BlockDevices.all(nothing)).isEmpty();
        assertThatCode(() -> new DiskUse(nothing).refuseIfInUse(root.resolve("disk.img")))
                .doesNotThrowAnyException();
    }
}
