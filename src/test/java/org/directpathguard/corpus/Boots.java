package org.directpathguard.corpus;

import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpFunction;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Small hosts that differ in where and how they boot. */
final class Boots {

    private Boots() {}

    /** A host with one SATA disk whose system volume is the only sign. */
    static Inventory onlyOsdata(DumpVolume system) {
        return onlyOsdata(system, false);
    }

    static Inventory onlyOsdata(DumpVolume system, boolean notCapable) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        DumpFunction sata = sata(host);
        if (notCapable) {
            sata.notCapable();
        }
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        modernSystem(host, disk, system);
        return inventory;
    }

    static Inventory listedOnlyIn(DumpDisk.Listing listing) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        sata(host);
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0").onlyIn(listing);
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return inventory;
    }

    static Inventory deadPath() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        sata(host);
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0", "dead");
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return inventory;
    }

    static Inventory adapterSpelled(String pci) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        sata(host);
        host.adapter(DumpAdapter.block("vmhba0", pci));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return inventory;
    }

    /** A 6.5 host: the boot disk holds no datastore, the data disk does. */
    static Inventory onlyCoredump() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.5.0");
        sata(host);
        host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", Lab.SAS));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        DumpDisk data = host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        Chassis.bootBanksOf6(host);
        host.settings().coredumpOn(disk, 9);
        host.machine("web", host.datastore("datastore1", data, 1));
        Chassis.network(host);
        networkCards(host);
        return inventory;
    }

    /** One SATA disk, named by nothing but a datastore on one of its partitions. */
    static Inventory onlyPartition(String version, int partition) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", version);
        sata(host);
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        Chassis.bootBanksOf6(host);
        host.machine("web", host.datastore("datastore1", disk, partition));
        Chassis.network(host);
        networkCards(host);
        return inventory;
    }

    /** Boots from NVMe that HPP claims; SATA has a CD drive. */
    static Inventory nvme() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = nvmeHost(inventory, Lab.NVME);
        sata(host);
        host.adapter(DumpAdapter.block("vmhba1", Lab.SATA));
        host.disk("mpx.vmhba1:C0:T4:L0").path("vmhba1:C0:T4:L0").cdrom();
        host.settings().scratch("/vmfs/volumes/62d1a7b0-0000-0000-0000-1", "/vmfs/volumes/62d1a7b0-0000-0000-0000-1");
        return inventory;
    }

    static Inventory nvmeInCapitals() {
        Inventory inventory = Inventory.vcenter();
        nvmeHost(inventory, "0000:5E:00.0");
        return inventory;
    }

    private static DumpHost nvmeHost(Inventory inventory, String pci) {
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(Lab.NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1");
        host.adapter(DumpAdapter.nvme("vmhba0", pci));
        DumpDisk disk = host.disk("eui.0025385a71b0c8f3")
                .path("vmhba0:C0:T0:L0")
                .ssd()
                .onlyIn(DumpDisk.Listing.NVME, DumpDisk.Listing.PLUG_STORE, DumpDisk.Listing.SCSI_TOPOLOGY);
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return host;
    }

    /** The system volume lies on NVMe, the coredump on a SATA disk. */
    static Inventory contradiction() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        sata(host);
        host.function(Lab.NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        host.adapter(DumpAdapter.nvme("vmhba1", Lab.NVME));
        DumpDisk sata = host.disk("t10.ATA_____OLD").path("vmhba0:C0:T0:L0");
        DumpDisk flash =
                host.disk("eui.0025385a71b0c8f3").path("vmhba1:C0:T0:L0").ssd();
        Chassis.bootBanksOf7(host);
        DumpVolume system =
                host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(flash, 7));
        host.settings().coredumpOn(sata, 7).scratch(system);
        Chassis.network(host);
        networkCards(host);
        return inventory;
    }

    /** The IDE controller of a 6.5 host shows up as two adapters. */
    static Inventory twoAdaptersOnOneFunction() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.5.0");
        host.function("0000:00:07.1", 0x0101, "8086:7111", "Intel PIIX4 for 430TX/440BX/MX IDE Controller");
        host.adapter(DumpAdapter.block("vmhba1", "0000:00:07.1"));
        host.adapter(DumpAdapter.block("vmhba64", "0000:00:07.1"));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba64:C0:T0:L0");
        Chassis.bootBanksOf6(host);
        host.settings().coredumpOn(disk, 9);
        host.machine("web", host.datastore("datastore1", disk, 3));
        Chassis.network(host);
        networkCards(host);
        return inventory;
    }

    /** Two SATA controllers whose slots are each other's number in the other base. */
    static Inventory slots11And17() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function("0000:00:11.0", 0x0106, "1022:7901", "AMD FCH SATA Controller");
        host.function("0000:00:17.0", 0x0106, "1022:7901", "AMD FCH SATA Controller");
        host.adapter(DumpAdapter.block("vmhba0", "0000:00:11.0"));
        host.adapter(DumpAdapter.block("vmhba1", "0000:00:17.0"));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        host.disk("t10.ATA_____FREE").path("vmhba1:C0:T0:L0");
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return inventory;
    }

    static Inventory plainAdapter() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(Lab.SAS, 0x0104, "9005:028f", "Adaptec Smart Storage PQI");
        host.adapter(DumpAdapter.plain("vmhba0", Lab.SAS));
        DumpDisk disk = host.disk("naa.600508b1001c").path("vmhba0:C0:T0:L0");
        modernSystem(host, disk, DumpVolume.osdata("62d1a7b0-0000-0000-0000-1"));
        return inventory;
    }

    /** Boots from SATA, has three NICs in its slots, and no network yet. */
    static Inventory bare() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        sata(host);
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT").path("vmhba0:C0:T0:L0");
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(disk, 7));
        host.datastore("datastore1", disk, 8);
        networkCards(host);
        return inventory;
    }

    /** Boots from SATA; the board's display is the only one, beside a 3D accelerator. */
    static Inventory withAccelerator() {
        Inventory inventory = bare();
        DumpHost host = inventory.hosts().get(0);
        host.function(Lab.CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        host.function("0000:d8:00.0", 0x0302, "10de:1eb8", "NVIDIA T4");
        return inventory;
    }

    /** Boots from SATA; the board's display is the only one. */
    static Inventory withOneDisplay() {
        Inventory inventory = bare();
        inventory.hosts().get(0).function(Lab.CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        return inventory;
    }

    private static DumpFunction sata(DumpHost host) {
        return host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
    }

    private static void modernSystem(DumpHost host, DumpDisk disk, DumpVolume system) {
        Chassis.bootBanksOf7(host);
        host.volume(system.on(disk, 7));
        host.machine("web", host.datastore("datastore1", disk, 8));
        Chassis.network(host);
        networkCards(host);
    }

    private static void networkCards(DumpHost host) {
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
    }
}
