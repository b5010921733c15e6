package org.directpathguard.corpus;

import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** The hosts that people wrote about. */
final class Reports {

    private Reports() {}

    /** Three disks behind the only controller; one is used, software RAID on the others is invisible. */
    static Inventory article() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.5.0");
        host.function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel Ibex Peak 6 port SATA AHCI Controller");
        host.function(Lab.NIC0, 0x0200, "8086:10d3", "Intel 82574L Gigabit Network Connection");
        host.function(Lab.CONSOLE, 0x0300, "102b:0532", "Matrox MGA G200eW");
        host.adapter(DumpAdapter.block("vmhba0", "0000:00:1f.2"));
        DumpDisk disk = host.disk("t10.ATA_____WDC_WD5000AAKX").path("vmhba0:C0:T0:L0");
        host.disk("t10.ATA_____WDC_WD10EZEX_1").path("vmhba0:C0:T1:L0").size(1000);
        host.disk("t10.ATA_____WDC_WD10EZEX_2").path("vmhba0:C0:T2:L0").size(1000);
        DumpDatastore datastore1 = host.datastore("datastore1", disk, 3);
        DumpVolume scratch = Chassis.systemOf6(host);
        host.settings().coredumpOn(disk, 9).scratch(scratch);
        host.machine("dc01", datastore1);
        host.machine("web01", datastore1).poweredOff();
        host.nic("vmnic0", Lab.NIC0);
        host.standardSwitch("vSwitch0", "vmnic0").portGroup("VM Network").portGroup("Management Network");
        host.kernelNic("vmk0", "10.0.0.11", "Management Network", "management");
        return inventory;
    }

    /** An IBM x3650 M4: the RAID card boots and holds 11 TB, the LSI2008 is free. */
    static Inventory similarNames() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "5.5.0");
        host.function("0000:1b:00.0", 0x0104, "1000:005b", "LSI / Symbios Logic MegaRAID SAS Fusion Controller");
        host.function("0000:06:00.0", 0x0107, "1000:0072", "LSI LSI2008");
        host.adapter(DumpAdapter.block("vmhba1", "1b:00.0"));
        host.adapter(DumpAdapter.serialAttached("vmhba2", "06:00.0"));
        DumpDisk boot = host.disk("naa.600605b0055d").path("vmhba1:C2:T0:L0").size(558);
        DumpDisk data = host.disk("naa.600605b0055e").path("vmhba1:C2:T1:L0").size(11000);
        host.disk("naa.5000c500414b").path("vmhba2:C0:T8:L0").size(3000);
        DumpDatastore first = host.datastore("raid1", boot, 3);
        DumpDatastore second = host.datastore("raid2", data, 1);
        Chassis.bootBanksOf6(host);
        host.settings().coredumpOn(boot, 7);
        host.machine("vcenter", first);
        host.machine("exchange", second);
        host.machine("sql", second);
        return inventory;
    }

    /** Boots from a stick on one of two EHCI controllers. */
    static Inventory twoEhciControllers() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.0.0");
        host.function("0000:00:1a.0", 0x0c03, "8086:1c2d", "Intel EHCI Controller 2");
        host.function("0000:00:1d.0", 0x0c03, "8086:1c26", "Intel EHCI Controller 1");
        host.function(Lab.SATA, 0x0106, "8086:1c02", "Intel Cougar Point AHCI Controller");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        host.adapter(DumpAdapter.usb("vmhba32"));
        DumpDisk stick = host.disk(UsbHosts.STICK).path("vmhba32:C0:T0:L0").size(8);
        DumpDisk data = host.disk("t10.ATA_____DATA").path("vmhba0:C0:T0:L0");
        Chassis.bootBanksOf6(host);
        host.settings().coredumpOn(stick, 7).scratch("/tmp/scratch", "");
        host.machine("files", host.datastore("datastore1", data, 1));
        return inventory;
    }

    /** The boot NVMe sits where a GPU was: enabled, not active yet, as the reboot is still to come. */
    static Inventory inheritedFlag() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(Lab.NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1")
                .pending();
        host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.adapter(DumpAdapter.nvme("vmhba0", Lab.NVME));
        host.adapter(DumpAdapter.serialAttached("vmhba1", Lab.SAS));
        DumpDisk disk =
                host.disk("eui.0025385a71b0c8f3").path("vmhba0:C0:T0:L0").ssd();
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        Chassis.bootBanksOf7(host);
        DumpVolume system =
                host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(disk, 7));
        host.settings().scratch(system);
        host.machine("games", host.datastore("datastore1", disk, 8)).holds(Lab.NVME, "10de:2204");
        return inventory;
    }

    /** 4.0: the USB card's dependent device is the bridge, and the Adaptec card sits behind it too. */
    static Inventory adaptecBehindBridge() {
        Lab lab = Lab.of("6.5.0");
        DumpHost host = lab.host;
        host.function("0000:00:1e.0", 0x0604, "8086:244e", "Intel 82801 PCI Bridge");
        host.function("0000:02:0c.0", 0x0c03, "1033:0035", "NEC OHCI USB Controller")
                .dependsOn("0000:00:1e.0");
        host.function("0000:02:0d.0", 0x0100, "9005:00c0", "Adaptec AIC-7899P U160")
                .dependsOn("0000:00:1e.0");
        host.adapter(DumpAdapter.parallelScsi("vmhba6", "0000:02:0d.0"));
        DumpDisk disk = host.disk("mpx.vmhba6:C0:T0:L0").path("vmhba6:C0:T0:L0");
        host.machine("tape", host.datastore("scsi", disk, 1));
        return lab.inventory;
    }
}
