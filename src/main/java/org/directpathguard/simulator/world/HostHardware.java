package org.directpathguard.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.ObjectReference;

/**
 * What a host knows of itself beyond its properties.
 *
 * @param host the host
 * @param bootDisk the canonical name of the disk it boots from; empty if it has none or nobody knows
 * @param bootController the PCI address of the controller in front of that disk, where no adapter names it: a USB
 *     stick's
 * @param partitions the partition tables, by canonical name of the disk
 * @param boundPorts the interfaces that software iSCSI is bound to, by adapter
 */
public record HostHardware(
        ObjectReference host,
        Optional<String> bootDisk,
        Optional<String> bootController,
        Map<String, List<Partition>> partitions,
        Map<String, List<String>> boundPorts) {

    /** Takes its own copies. */
    public HostHardware {
        partitions = Map.copyOf(partitions);
        boundPorts = Map.copyOf(boundPorts);
    }

    /**
     * The hardware of a host of which nobody knows more than its properties.
     *
     * @param host the host
     * @return no boot disk, no tables
     */
    public static HostHardware unknown(ObjectReference host) {
        return new HostHardware(host, Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    /**
     * One partition.
     *
     * @param number its number
     * @param type the word that ESXi has for its kind, for instance {@code linuxNative}
     * @param guid the GPT type, 32 hexadecimal digits; empty on disks with an MBR
     * @param startSector its first sector of 512 bytes
     * @param endSector its last sector
     */
    public record Partition(int number, String type, String guid, long startSector, long endSector) {}
}
