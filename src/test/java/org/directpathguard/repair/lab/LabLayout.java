package org.directpathguard.repair.lab;

import static org.directpathguard.repair.lab.LabPartition.BASIC_DATA;
import static org.directpathguard.repair.lab.LabPartition.COREDUMP;
import static org.directpathguard.repair.lab.LabPartition.EFI_SYSTEM;
import static org.directpathguard.repair.lab.LabPartition.VMFS;
import static org.directpathguard.repair.lab.LabPartition.VMFS_L;

import java.util.List;

/** How ESXi's installers divide a disk; all starts are multiples of 8, so that each layout also exists with 4096-byte sectors. */
public enum LabLayout {
    /** ESXi 5.0 to 6.7 on a disk. */
    ESXI_6_DISK(
            "gpt",
            240_000,
            new LabPartition(1, 64, 8128, EFI_SYSTEM),
            new LabPartition(5, 8224, 511_968, BASIC_DATA),
            new LabPartition(6, 520_224, 511_968, BASIC_DATA),
            new LabPartition(7, 1_032_224, 225_248, COREDUMP),
            new LabPartition(8, 1_257_504, 585_696, BASIC_DATA),
            new LabPartition(9, 1_843_200, 5_242_880, COREDUMP),
            new LabPartition(2, 7_086_080, 8_386_560, BASIC_DATA),
            new LabPartition(3, 15_472_640, 400_000_000, VMFS)),
    /** ESXi 5.0 to 6.7 on a USB stick or SD card. */
    ESXI_6_USB(
            "gpt",
            8_000,
            new LabPartition(1, 64, 8128, EFI_SYSTEM),
            new LabPartition(5, 8224, 511_968, BASIC_DATA),
            new LabPartition(6, 520_224, 511_968, BASIC_DATA),
            new LabPartition(7, 1_032_224, 225_248, COREDUMP),
            new LabPartition(8, 1_257_504, 585_696, BASIC_DATA)),
    /** ESXi 7.0 and later on a medium of 10 to 32 GB. */
    ESXI_7_SMALL(
            "gpt",
            32_000,
            new LabPartition(1, 64, 204_800, EFI_SYSTEM),
            new LabPartition(5, 208_896, 2_097_152, BASIC_DATA),
            new LabPartition(6, 2_308_096, 2_097_152, BASIC_DATA),
            new LabPartition(7, 4_407_296, 40_000_000, VMFS_L)),
    /** ESXi 7.0 and later on a medium of 32 GB or more. */
    ESXI_7_LARGE(
            "gpt",
            240_000,
            new LabPartition(1, 64, 204_800, EFI_SYSTEM),
            new LabPartition(5, 208_896, 8_386_560, BASIC_DATA),
            new LabPartition(6, 8_597_504, 8_386_560, BASIC_DATA),
            new LabPartition(7, 16_986_112, 251_449_344, VMFS_L),
            new LabPartition(8, 268_437_504, 180_000_000, VMFS)),
    /** ESXi 4.x, dd images and hosts upgraded from them. */
    ESXI_4_MBR(
            "dos",
            8_000,
            new LabPartition(1, 8192, 1_835_008, "5"),
            new LabPartition(2, 1_843_200, 8_386_560, "6"),
            new LabPartition(4, 32, 8160, "4"),
            new LabPartition(5, 8224, 511_968, "6"),
            new LabPartition(6, 520_224, 511_968, "6"),
            new LabPartition(7, 1_032_224, 225_248, "fc"),
            new LabPartition(8, 1_257_504, 585_696, "6")),
    /** No layout of VMware's: two banks as small as FAT16 allows, and two spare ones, for suites that write the disk many times. */
    TINY(
            "gpt",
            64,
            new LabPartition(1, 64, 8128, EFI_SYSTEM),
            new LabPartition(5, 8224, 32_768, BASIC_DATA),
            new LabPartition(6, 40_992, 32_768, BASIC_DATA),
            new LabPartition(7, 73_760, 24_576, BASIC_DATA),
            new LabPartition(8, 98_336, 24_576, BASIC_DATA)),
    /** No layout of VMware's: three banks that are just large enough for FAT32. */
    COMPACT_GPT(
            "gpt",
            128,
            new LabPartition(1, 64, 8128, EFI_SYSTEM),
            new LabPartition(5, 8224, 73_728, BASIC_DATA),
            new LabPartition(6, 81_952, 73_728, BASIC_DATA),
            new LabPartition(7, 155_680, 73_728, BASIC_DATA)),
    /** The same with logical partitions, the last one of a type that the loader does not look at. */
    COMPACT_MBR(
            "dos",
            128,
            new LabPartition(1, 8192, 221_376, "5"),
            new LabPartition(4, 32, 8160, "4"),
            new LabPartition(5, 8224, 73_728, "6"),
            new LabPartition(6, 81_984, 73_696, "e"),
            new LabPartition(7, 155_712, 73_728, "fc"));

    private final String label;
    private final long megabytes;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which never changes
    private final List<LabPartition> partitions;

    LabLayout(String label, long megabytes, LabPartition... partitions) {
        this.label = label;
        this.megabytes = megabytes;
        this.partitions = List.of(partitions);
    }

    long bytes() {
        return megabytes * 1024 * 1024;
    }

    boolean isGpt() {
        return "gpt".equals(label);
    }

    List<LabPartition> partitions() {
        return partitions;
    }

    LabPartition partition(int number) {
        return partitions.stream()
                .filter(partition -> partition.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " has no partition " + number));
    }

    String script() {
        StringBuilder script = new StringBuilder("label: " + label + "\n");
        if (isGpt()) {
            script.append("first-lba: 34\n");
        }
        partitions.forEach(partition -> script.append(partition.script()));
        return script.toString();
    }
}
