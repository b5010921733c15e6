package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.Lab.SECOND_USB;
import static org.directpathguard.corpus.Lab.SPARE_NIC;
import static org.directpathguard.corpus.Lab.USB;

import java.util.List;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Boot media of every kind, and signs that speak of more than one. */
final class MediaCases {

    private static final String OSDATA = "62d1a7b0-0000-0000-0000-1";

    private MediaCases() {}

    static List<Case> all() {
        return List.of(
                check(
                                "boot banks on a stick that no sign names",
                                "The system volume is no boot disk: it is partition 1.")
                        .scene(() -> systemVolumeBesideStick(1))
                        .devices(USB)
                        .blockByOneOf("usb-boot", "evidence-incomplete")
                        .anyLoss(),
                check("boot banks on a stick that no sign names, the other controller", "The stick may hang on it.")
                        .scene(() -> systemVolumeBesideStick(1))
                        .devices(SECOND_USB)
                        .blockByOneOf("usb-boot", "evidence-incomplete")
                        .anyLoss(),
                check("boot banks on a stick that no sign names, the system volume", "OSDATA is lost with it.")
                        .scene(() -> systemVolumeBesideStick(1))
                        .devices(NVME)
                        .block("osdata-volume")
                        .may("boot-device", "scratch-location", "only-storage-controller"),
                check("boot banks on a stick that no sign names, a spare NIC", "It carries no adapter.")
                        .scene(() -> systemVolumeBesideStick(1))
                        .devices(SPARE_NIC)
                        .allow(),
                check("a stick beside a boot disk", "OSDATA is partition 7, as on every disk that 7.0 boots from.")
                        .scene(() -> systemVolumeBesideStick(7))
                        .devices(USB)
                        .allow()
                        .mustNot("usb-boot", "evidence-incomplete"),
                check("7.0 on an SD card", "The small medium holds LOCKER, not OSDATA.")
                        .scene(MediaCases::lockerOnStick)
                        .devices(USB)
                        .block("usb-boot")
                        .may("boot-device", "osdata-volume", "only-storage-controller")
                        .boot("on-this-device", "unknown"),
                check("7.0 on an SD card, the free HBA", "The card is on USB; the HBA carries an unused disk.")
                        .scene(MediaCases::lockerOnStick)
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("two system volumes, the first", "An old installation: either disk may be the one.")
                        .scene(MediaCases::twoSystemVolumes)
                        .devices(SATA)
                        .block("boot-device", "osdata-volume"),
                check("two system volumes, the second", "An old installation: either disk may be the one.")
                        .scene(MediaCases::twoSystemVolumes)
                        .devices(NVME)
                        .block("boot-device", "osdata-volume"),
                check("two system volumes, neither", "The SAS card carries nothing.")
                        .scene(MediaCases::twoSystemVolumes)
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("boot from an iSCSI card", "A hardware initiator carries the boot LUN.")
                        .scene(() -> bootFrom(DumpAdapter.hardwareIscsi("vmhba8", "0000:0a:00.0")))
                        .devices("0000:0a:00.0")
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("boot over FCoE in software", "The NIC below the adapter carries the boot LUN.")
                        .scene(() -> bootFrom(DumpAdapter.softwareFcoe("vmhba8", "vmnic2")))
                        .devices(SPARE_NIC)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .may("storage-network")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("boot over FCoE in software, a card without adapter", "Its boot LUN lies elsewhere.")
                        .scene(() -> bootFrom(DumpAdapter.softwareFcoe("vmhba8", "vmnic2")))
                        .devices("0000:0a:00.0")
                        .decision("ALLOW", "WARN")
                        .may("only-storage-controller")
                        .mustNot("boot-device")
                        .boot("elsewhere"),
                check("boot from a Fibre Channel LUN with four paths, one HBA", "Two paths remain.")
                        .scene(MediaCases::fourPaths)
                        .devices(San.FIRST)
                        .warn("path-redundancy")
                        .boot("elsewhere"),
                check("boot from a Fibre Channel LUN with four paths, both HBAs", "Every path is lost.")
                        .scene(MediaCases::fourPaths)
                        .devices(San.FIRST, San.SECOND)
                        .block("boot-device", "osdata-volume", "only-storage-controller")
                        .boot("on-this-device"),
                check("virtual volumes behind the HBAs", "The protocol endpoint looks like an idle disk of the array.")
                        .cluster(cluster -> {
                            cluster.host.machine(
                                    "vvol-vm", cluster.host.datastore(DumpVolume.vvol("vvols", "vvol:52")));
                            cluster.host
                                    .disk("naa.600a0b80pe")
                                    .path("vmhba11:C0:T0:L255")
                                    .path("vmhba12:C0:T0:L255")
                                    .remote();
                        })
                        .devices(San.FIRST, San.SECOND)
                        .blockByOneOf("evidence-incomplete", "datastore-loss")
                        .anyLoss(),
                check("virtual volumes elsewhere, a free local HBA", "A local disk is no protocol endpoint.")
                        .lab("8.0.2", lab -> lab.host.datastore(DumpVolume.vvol("vvols", "vvol:52")))
                        .devices(SAS)
                        .allow(),
                check("the disks of a RAID card that boots", "Boot and data are two logical disks of one card.")
                        .scene(MediaCases::twoLogicalDisks)
                        .devices(SAS)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .datastores("datastore1", "data")
                        .machines("db", "web")
                        .boot("on-this-device"));
    }

    private static Inventory systemVolumeBesideStick(int partition) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        board(host);
        host.adapter(DumpAdapter.usb("vmhba32"));
        host.disk(UsbHosts.STICK).path("vmhba32:C0:T0:L0").size(16);
        DumpDisk flash =
                host.disk("eui.0025385a71b0c8f3").path("vmhba2:C0:T0:L0").ssd();
        Chassis.bootBanksOf7(host);
        DumpVolume system = host.volume(DumpVolume.osdata(OSDATA).on(flash, partition));
        host.settings().scratch(system);
        return inventory;
    }

    private static Inventory lockerOnStick() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        board(host);
        host.adapter(DumpAdapter.usb("vmhba32"));
        DumpDisk stick = host.disk(UsbHosts.STICK).path("vmhba32:C0:T0:L0").size(16);
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0").size(4000);
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.vmfs("LOCKER-" + OSDATA, OSDATA).on(stick, 7));
        host.settings().scratch("/tmp/scratch", "");
        return inventory;
    }

    private static Inventory twoSystemVolumes() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        board(host);
        DumpDisk old = host.disk("t10.ATA_____OLD").path("vmhba0:C0:T0:L0");
        DumpDisk flash =
                host.disk("eui.0025385a71b0c8f3").path("vmhba2:C0:T0:L0").ssd();
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0").size(4000);
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata(OSDATA).on(flash, 7));
        host.volume(DumpVolume.osdata("5f11a7b0-0000-0000-0000-2").on(old, 7));
        return inventory;
    }

    /** Boots from a LUN behind one adapter; a card at 0a:00.0 is there in any case. */
    private static Inventory bootFrom(DumpAdapter adapter) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        host.function("0000:0a:00.0", 0x0100, "1077:4032", "QLogic QLA4050C");
        network(host);
        host.adapter(adapter);
        DumpDisk lun = host.disk("naa.600a0b800001").path("vmhba8:C0:T0:L0").remote();
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata(OSDATA).on(lun, 7));
        host.machine("web", host.datastore("datastore1", lun, 8));
        return inventory;
    }

    private static Inventory fourPaths() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(San.FIRST, 0x0c04, "10df:f400", "Emulex LPe36000");
        host.function(San.SECOND, 0x0c04, "10df:f400", "Emulex LPe36000");
        network(host);
        host.adapter(DumpAdapter.fibreChannel("vmhba11", San.FIRST));
        host.adapter(DumpAdapter.fibreChannel("vmhba12", San.SECOND));
        DumpDisk lun = host.disk("naa.600a0b800001")
                .path("vmhba11:C0:T0:L0")
                .path("vmhba11:C0:T1:L0", "standby")
                .path("vmhba12:C0:T0:L0", "standby")
                .path("vmhba12:C0:T1:L0", "dead")
                .remote();
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata(OSDATA).on(lun, 7));
        return inventory;
    }

    private static Inventory twoLogicalDisks() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(SAS, 0x0104, "1000:005d", "Broadcom MegaRAID SAS-3 3108");
        network(host);
        host.adapter(DumpAdapter.block("vmhba1", SAS));
        DumpDisk boot = host.disk("naa.600605b0055d").path("vmhba1:C2:T0:L0").size(240);
        DumpDisk data = host.disk("naa.600605b0055e").path("vmhba1:C2:T1:L0").size(11000);
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata(OSDATA).on(boot, 7));
        host.machine("web", host.datastore("datastore1", boot, 8));
        host.machine("db", host.datastore("data", data, 1));
        return inventory;
    }

    private static void board(DumpHost host) {
        host.function(USB, 0x0c03, "8086:a12f", "Intel USB 3.0 xHCI Controller");
        host.function(SECOND_USB, 0x0c03, "1912:0014", "Renesas uPD720201 USB 3.0 Host Controller");
        host.function(SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.function(NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1");
        network(host);
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        host.adapter(DumpAdapter.nvme("vmhba2", NVME));
    }

    private static void network(DumpHost host) {
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        Chassis.network(host);
    }
}
