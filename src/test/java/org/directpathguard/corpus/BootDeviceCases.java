package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;

import java.util.List;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpVolume;

/** Where the host boots from, by every sign that a dump can hold. */
final class BootDeviceCases {

    private static final String[] LOSS_OF_THE_BOOT_DISK = {"boot-device", "only-storage-controller", "datastore-loss"};

    private BootDeviceCases() {}

    static List<Case> all() {
        return List.of(
                check("boot controller of an 8.0 host", "OSDATA, coredump and scratch all name the SATA disk.")
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .warn("coredump-target", "scratch-location")
                        .mustNot("path-redundancy", "evidence-incomplete")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .adapters("vmhba0")
                        .group(SATA)
                        .boot("on-this-device"),
                check("boot controller of a 6.7 host", "Coredump and the datastore on partition 3 name the disk.")
                        .lab("6.7.0")
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .warn("coredump-target")
                        .may("scratch-location")
                        .mustNot("osdata-volume")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .appliesWithoutReboot("no")
                        .boot("on-this-device"),
                check("a stand-alone host boots from SATA", "No vCenter: the host's own inventory tells as much.")
                        .scene(() -> Lab.standalone("7.0.3").inventory)
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .boot("on-this-device"),
                check(
                                "system volume reported as a flash volume",
                                "Some reports show OSDATA as VFFS; it counts as well.")
                        .scene(() -> Boots.onlyOsdata(DumpVolume.osdataAsVffs("62d1a7b0-0000-0000-0000-1")))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("only the system volume names the disk", "Neither coredump nor scratch is set.")
                        .scene(() -> Boots.onlyOsdata(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1")))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("only the coredump names the disk of a 6.5 host", "No datastore lies on the boot disk.")
                        .scene(Boots::onlyCoredump)
                        .devices(SATA)
                        .block("boot-device")
                        .warn("coredump-target")
                        .mustNot("datastore-loss")
                        .boot("on-this-device"),
                check("only partition 3 names the disk of a 6.7 host", "A datastore on the installer's partition.")
                        .scene(() -> Boots.onlyPartition("6.7.0", 3))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("a datastore on partition 1 is no sign of a boot disk", "Its disk was formatted by hand.")
                        .lab("6.7.0", lab -> lab.host.machine("archive", lab.sasDatastore()))
                        .devices(SAS)
                        .block("datastore-loss")
                        .mustNot("boot-device", "only-storage-controller", "evidence-incomplete")
                        .datastores("bulk")
                        .machines("archive")
                        .boot("elsewhere"),
                check(
                                "NVMe boot of an 8.0 host",
                                "The plug-in is HPP: no multipath list, the namespace names the disk.")
                        .scene(Boots::nvme)
                        .devices(NVME)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .warn("scratch-location")
                        .datastores("datastore1")
                        .machines("web")
                        .adapters("vmhba0")
                        .boot("on-this-device"),
                check("the free controller of a host that boots from NVMe", "SATA carries a CD drive only.")
                        .scene(Boots::nvme)
                        .devices(SATA)
                        .allow()
                        .boot("elsewhere"),
                check("not capable is no proof", "The flag passthruCapable is false, yet people edit passthru.map.")
                        .scene(() -> Boots.onlyOsdata(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"), true))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .info("not-capable")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("signs that contradict each other, the coredump's side", "OSDATA is on NVMe, coredump on SATA.")
                        .scene(Boots::contradiction)
                        .devices(SATA)
                        .block("boot-device")
                        .warn("coredump-target")
                        .boot("on-this-device", "unknown", "elsewhere"),
                check("signs that contradict each other, the system volume's side", "The same host, the other disk.")
                        .scene(Boots::contradiction)
                        .devices(NVME)
                        .block("boot-device", "osdata-volume")
                        .may("only-storage-controller", "scratch-location")
                        .boot("on-this-device", "unknown"),
                check("an old installation on a second disk", "Partition 3 of the SAS disk looks like a boot disk too.")
                        .lab("6.7.0", lab -> lab.host.datastore("old", lab.sasDisk, 3))
                        .devices(SAS)
                        .block("boot-device")
                        .warn("datastore-loss")
                        .mustNot("only-storage-controller")
                        .datastores("old")
                        .boot("on-this-device", "unknown", "elsewhere"),
                check("several adapters on one function", "Boot disk on vmhba64, asked by the name of vmhba1.")
                        .scene(Boots::twoAdaptersOnOneFunction)
                        .devices("vmhba1")
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .warn("coredump-target")
                        .datastores("datastore1")
                        .machines("web")
                        .adapters("vmhba1", "vmhba64")
                        .group("0000:00:07.1")
                        .boot("on-this-device"),
                check("the short form of an old host's address", "The adapter says 00:17.0, the function 0000:00:17.0.")
                        .scene(() -> Boots.adapterSpelled("00:17.0"))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("an adapter whose address is in capitals", "0000:5E:00.0 is 0000:5e:00.0.")
                        .scene(Boots::nvmeInCapitals)
                        .devices(NVME)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("hexadecimal, not decimal: slot 11", "0000:00:11.0 boots; slot 17 is another controller.")
                        .scene(Boots::slots11And17)
                        .devices("0000:00:11.0")
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("hexadecimal, not decimal: slot 17", "0x11 is 17, but 0000:00:17.0 is the free one.")
                        .scene(Boots::slots11And17)
                        .devices("0000:00:17.0")
                        .allow()
                        .boot("elsewhere"),
                check(
                                "RAID cards of every adapter class",
                                "Boot from a card that the API knows as the base class only.")
                        .scene(Boots::plainAdapter)
                        .devices(SAS)
                        .may("evidence-incomplete")
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("the disk is listed by the SCSI topology only", "No states anywhere, but the adapter is certain.")
                        .scene(() -> Boots.listedOnlyIn(DumpDisk.Listing.SCSI_TOPOLOGY))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("the disk is listed by the plug-ins only", "HPP claims it: plugStoreTopology alone has the path.")
                        .scene(() -> Boots.listedOnlyIn(DumpDisk.Listing.PLUG_STORE))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("the disk is listed by multipathing only", "The topologies know nothing of it.")
                        .scene(() -> Boots.listedOnlyIn(DumpDisk.Listing.MULTIPATH))
                        .devices(SATA)
                        .block(LOSS_OF_THE_BOOT_DISK)
                        .block("osdata-volume")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check(
                                "the boot disk's only path is dead",
                                "Host runs from memory; the sign still names the disk behind it.")
                        .scene(Boots::deadPath)
                        .devices(SATA)
                        .blockByOneOf("boot-device", "evidence-incomplete")
                        .may("osdata-volume", "only-storage-controller", "datastore-loss")
                        .anyLoss());
    }
}
