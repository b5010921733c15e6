package org.directpathguard.corpus;

import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Hosts after the reboot that took their footing. */
final class Broken {

    private Broken() {}

    /** The article's host: its only SATA controller is active in passthrough, datastore and machines are gone. */
    static Inventory article() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = board(inventory, "6.5.0");
        host.function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel Ibex Peak 6 port SATA AHCI Controller")
                .active();
        host.settings().scratch("/tmp/scratch", "/vmfs/volumes/5c8a1f2e-44444444-5555-0cc47a000001");
        lostDatastore(host);
        return inventory;
    }

    /** An 8.0 host whose boot NVMe inherited an old card's flag: boot banks lie in memory. */
    static Inventory nvme() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = board(inventory, "8.0.2");
        host.function(Lab.NVME, 0x0108, "144d:a80a", "Samsung NVMe SSD Controller PM9A1")
                .active();
        host.function(Lab.SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.adapter(DumpAdapter.serialAttached("vmhba1", Lab.SAS));
        DumpDisk disk = host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        host.machine("files", host.datastore("bulk", disk, 1));
        host.settings().scratch("/tmp/scratch", "/vmfs/volumes/62d1a7b0-0000-0000-0000-1");
        lostDatastore(host);
        return inventory;
    }

    /** The stick's USB controller is active in passthrough: nothing can be saved any more. */
    static Inventory usb() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = board(inventory, "6.7.0");
        host.function(Lab.USB, 0x0c03, "8086:a12f", "Intel USB 3.0 xHCI Controller")
                .active();
        host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____DATA").path("vmhba0:C0:T0:L0");
        host.machine("files", host.datastore("datastore1", disk, 1));
        host.settings().scratch("/tmp/scratch", "/vmfs/volumes/5c8a1f2e-44444444-5555-0cc47a000001");
        return inventory;
    }

    /** The HBA of a datastore is active in passthrough, the machines on it are gone; the host itself boots from SATA. */
    static Inventory datastoreHba() {
        Lab lab = Lab.of("8.0.2");
        lab.host.forget("vmhba1");
        lab.host.edit(object -> Rows.activate(object, Lab.SAS));
        DumpDatastore lost = lab.host.lostDatastore(DumpVolume.vmfs("bulk", "5f7a0000-0000-0000-0000-2"));
        lab.host.machine("files", lost).inaccessible();
        return lab.inventory;
    }

    private static DumpHost board(Inventory inventory, String version) {
        DumpHost host = inventory.host("esx01", version);
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        host.function(Lab.CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        Chassis.network(host);
        return host;
    }

    /** A datastore that vCenter still lists, with machines whose files nobody finds. */
    private static void lostDatastore(DumpHost host) {
        DumpDatastore lost = host.lostDatastore(DumpVolume.vmfs("datastore1", "5f7a0000-0000-0000-0000-1"));
        for (String name : new String[] {"dc01", "freenas"}) {
            host.machine(name, lost).inaccessible();
        }
    }
}
