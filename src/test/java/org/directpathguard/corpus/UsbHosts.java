package org.directpathguard.corpus;

import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Hosts around a USB stick: those that boot from one, and those that merely have one. */
final class UsbHosts {

    static final String STICK = "mpx.vmhba32:C0:T0:L0";

    private UsbHosts() {}

    /** A 6.7 host on a stick, with one SATA controller whose disk holds nothing. */
    static Inventory bootsFromUsb(boolean adapterHasAddress) {
        Inventory inventory = Inventory.vcenter();
        host(inventory, adapterHasAddress);
        return inventory;
    }

    /** The same, with a datastore on the SATA disk. */
    static Inventory withDatastore(boolean machine) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = host(inventory, false);
        DumpDisk disk = host.disk("t10.ATA_____DATA").path("vmhba0:C0:T1:L0");
        DumpDatastore datastore = host.datastore("datastore1", disk, 1);
        if (machine) {
            host.machine("nas", datastore);
        }
        return inventory;
    }

    /** The commenter of the article: ESXi on a stick, the HBA for one machine, disks served back over NFS. */
    static Inventory commenter(boolean alreadyActive) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = host(inventory, false);
        DumpDisk disk = host.disk("t10.ATA_____LOCAL").path("vmhba0:C0:T1:L0");
        DumpDatastore local = host.datastore("local", disk, 1);
        if (alreadyActive) {
            host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008").active();
            host.machine("freenas", local).holds(Lab.SAS, "1000:0072");
        } else {
            host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
            host.adapter(DumpAdapter.serialAttached("vmhba1", Lab.SAS));
            host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0").size(4000);
            host.disk("naa.5000c500a1b2c3d5").path("vmhba1:C0:T1:L0").size(4000);
            host.machine("freenas", local);
        }
        return inventory;
    }

    /** An 8.0 host that boots from SATA and has a stick plugged in, with or without a datastore on it. */
    static Inventory dataStick(boolean datastore) {
        Lab lab = Lab.of("8.0.2");
        lab.host.adapter(DumpAdapter.usb("vmhba32"));
        DumpDisk stick = lab.host.disk(STICK).path("vmhba32:C0:T0:L0").size(64);
        if (datastore) {
            lab.host.machine("backup", lab.host.datastore("stick", stick, 1));
        }
        return lab.inventory;
    }

    /** Boots from a stick, the coredump's disk unnamed: only its boot banks are seen. */
    static Inventory unnamed() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.7.0");
        board(host);
        host.adapter(DumpAdapter.usb("vmhba32"));
        host.disk(STICK).path("vmhba32:C0:T0:L0").size(16);
        Chassis.bootBanksOf6(host);
        host.settings().scratch("/tmp/scratch", "");
        return inventory;
    }

    /** Boots from a stick, system volume on NVMe: what 7.0 does with small boot media. */
    static Inventory systemVolumeOnNvme() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        board(host);
        host.function(Lab.NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1");
        host.adapter(DumpAdapter.usb("vmhba32"));
        host.adapter(DumpAdapter.nvme("vmhba1", Lab.NVME));
        DumpDisk stick = host.disk(STICK).path("vmhba32:C0:T0:L0").size(16);
        DumpDisk flash =
                host.disk("eui.0025385a71b0c8f3").path("vmhba1:C0:T0:L0").ssd();
        Chassis.bootBanksOf7(host);
        DumpVolume system =
                host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(flash, 1));
        host.settings().coredumpOn(stick, 7).scratch(system);
        return inventory;
    }

    private static DumpHost host(Inventory inventory, boolean adapterHasAddress) {
        DumpHost host = inventory.host("esx01", "6.7.0");
        board(host);
        DumpAdapter usb = host.adapter(DumpAdapter.usb("vmhba32"));
        if (adapterHasAddress) {
            usb.at(Lab.USB);
        }
        DumpDisk stick = host.disk(STICK).path("vmhba32:C0:T0:L0").size(16);
        host.disk("t10.ATA_____FREE").path("vmhba0:C0:T0:L0");
        Chassis.bootBanksOf6(host);
        host.settings().coredumpOn(stick, 9).scratch("/tmp/scratch", "");
        return host;
    }

    private static void board(DumpHost host) {
        host.function(Lab.USB, 0x0c03, "8086:a12f", "Intel USB 3.0 xHCI Controller");
        host.function(Lab.SECOND_USB, 0x0c03, "1912:0014", "Renesas uPD720201 USB 3.0 Host Controller");
        host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        host.function(Lab.CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        host.function(Lab.GPU, 0x0300, "10de:1b38", "NVIDIA Tesla P40");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        Chassis.network(host);
    }
}
