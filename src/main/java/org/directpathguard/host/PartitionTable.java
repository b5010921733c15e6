package org.directpathguard.host;

import java.util.List;
import java.util.Locale;

/**
 * The partitions of one disk ({@code HostDiskPartitionInfo}).
 *
 * @param diskName canonical name of the disk
 * @param partitions its partitions
 */
public record PartitionTable(String diskName, List<Partition> partitions) {

    private static final String EFI_SYSTEM = "C12A7328F81F11D2BA4B00A0C93EC93B";
    private static final String BASIC_DATA = "EBD0A0A2B9E5443387C068B6B72699C7";

    /**
     * One partition.
     *
     * @param number partition number, counted from 1
     * @param type the type as the API words it ({@code linuxNative}, {@code vmfs}, …)
     * @param guid GPT partition type without dashes (5.0), empty text for an MBR partition
     */
    public record Partition(int number, String type, String guid) {

        boolean is(String partitionType) {
            return guid.replace("-", "").toUpperCase(Locale.ROOT).equals(partitionType);
        }
    }

    /** Copies the list. */
    public PartitionTable {
        partitions = List.copyOf(partitions);
    }

    /**
     * Whether ESXi was installed on this disk: a system partition 1 and boot banks 5 and 6 (partitions as the ESXi 5.x to
     * 8.x installers make them).
     *
     * @return true for an ESXi boot disk, which may be a stale second one
     */
    public boolean isEsxiBootDisk() {
        boolean gpt = has(1, EFI_SYSTEM) && has(5, BASIC_DATA) && has(6, BASIC_DATA);
        boolean mbr =
                partitions.stream().noneMatch(partition -> !partition.guid().isEmpty())
                        && hasNumber(4)
                        && hasNumber(5)
                        && hasNumber(6);
        return gpt || mbr;
    }

    private boolean has(int number, String guid) {
        return partitions.stream().anyMatch(partition -> partition.number() == number && partition.is(guid));
    }

    private boolean hasNumber(int number) {
        return partitions.stream().anyMatch(partition -> partition.number() == number);
    }
}
