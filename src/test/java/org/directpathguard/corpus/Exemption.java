package org.directpathguard.corpus;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place whose absence the API itself gives a meaning: "not set". Nobody can tell a lost one from one that was never
 * there, so that taking it away may turn BLOCK into ALLOW.
 *
 * @param path the places
 * @param cases the cases in which it is the only evidence
 * @param reason why its absence can't be told from "not set"
 */
record Exemption(Pattern path, Pattern cases, String reason) {

    static final List<Exemption> ALL = List.of(
            of(
                    "HostSystem config/activeDiagnosticPartition.*",
                    "signs that contradict each other, the coredump's side|system volume on NVMe, boot banks on the"
                            + " stick: USB",
                    "a host may have no coredump partition, and then it names no disk"),
            of(
                    "HostSystem config/network/vnic.*",
                    "software iSCSI over the last uplink",
                    "without a VMkernel NIC in the target's subnet the traffic may be routed over another one"),
            of(
                    "HostSystem config/vsanHostConfig.*",
                    "vSAN, known by the disk group alone|vSAN Express Storage that names no disk",
                    "before 6.0 nothing but the disk group says that vSAN uses a disk, and a host may have none"),
            of(
                    "HostSystem config/storageDevice/scsiLun/vsanDiskInfo.*",
                    "vSAN, known by the disk alone",
                    "a disk without it is not used by vSAN"),
            of(
                    "HostSystem hardware/memoryTier.*",
                    "memory is tiered, but no tier is listed|a memory tier of a kind nobody knows",
                    "a host without the one sign there is has no memory tier"),
            of(
                    "HostSystem config/fileSystemVolume/mountInfo/mountInfo/vmknicActive",
                    "NFS bound to a vmk that it does not use now",
                    "a mount that says nothing follows its binding"),
            of(
                    "HostSystem config/fileSystemVolume/mountInfo",
                    "a volume that is no datastore",
                    "nothing else on the host speaks of the volume"),
            of(
                    "HostSystem config/fileSystemVolume/mountInfo",
                    "two system volumes, the (first|second)",
                    "a host with one system volume has one boot disk, and nothing speaks of the other"),
            of(
                    "HostSystem config/storageDevice/hostBusAdapter",
                    "boot unknown: a network function that carries an adapter",
                    "nothing else on the host speaks of the adapter"),
            of(
                    "VirtualMachine config/hardware/device",
                    "a raw disk of a machine.*",
                    "a machine without the device has no raw disk"));

    static boolean covers(Case expected, Mutation mutation) {
        return ALL.stream()
                .anyMatch(exemption -> exemption.path.matcher(mutation.path()).matches()
                        && exemption.cases.matcher(expected.name).matches());
    }

    static Exemption of(String path, String cases, String reason) {
        return new Exemption(Pattern.compile(path), Pattern.compile(cases), reason);
    }
}
