package org.directpathguard.corpus;

import java.util.List;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Hosts with two Fibre Channel HBAs and a shared LUN behind both. */
final class San {

    static final String FIRST = "0000:3b:00.0";
    static final String SECOND = "0000:5c:00.0";

    private San() {}

    /** The host boots from the LUN; the second HBA's path is in a given state. */
    static Inventory bootFromSan(String stateOfTheSecondPath) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = host(inventory, "esx01");
        host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        host.disk("t10.ATA_____SPARE").path("vmhba0:C0:T0:L0");
        DumpDisk boot = host.disk("naa.600a0b800001")
                .path("vmhba11:C0:T0:L0")
                .path("vmhba12:C0:T0:L0", stateOfTheSecondPath)
                .remote();
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(boot, 7));
        host.machine("web", host.datastore("datastore1", boot, 8));
        return inventory;
    }

    private static DumpHost host(Inventory inventory, String name) {
        DumpHost host = inventory.host(name, "8.0.2");
        hbas(host);
        network(host);
        return host;
    }

    private static void hbas(DumpHost host) {
        host.function(FIRST, 0x0c04, "10df:f400", "Emulex LPe36000");
        host.function(SECOND, 0x0c04, "10df:f400", "Emulex LPe36000");
        host.adapter(DumpAdapter.fibreChannel("vmhba11", FIRST));
        host.adapter(DumpAdapter.fibreChannel("vmhba12", SECOND));
    }

    private static void local(DumpHost host) {
        host.function(Lab.SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.adapter(DumpAdapter.block("vmhba0", Lab.SATA));
        DumpDisk disk = host.disk("t10.ATA_____BOOT_" + host.name()).path("vmhba0:C0:T0:L0");
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata(Chassis.osdataUuid(host)).on(disk, 7));
        network(host);
    }

    private static void network(DumpHost host) {
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        Chassis.network(host);
    }

    /** Two hosts that boot from SATA and share a datastore behind two HBAs each; open to change. */
    static final class Cluster {
        final Inventory inventory = Inventory.vcenter();
        final DumpHost host = inventory.host("esx01", "8.0.2");
        final DumpHost neighbour = inventory.host("esx02", "8.0.2");
        final DumpDisk lun = host.disk("naa.600a0b800002").remote();
        final DumpDatastore san;

        /** The states of this host's two paths; an empty state is none. */
        Cluster(String first, String second) {
            for (DumpHost member : List.of(host, neighbour)) {
                local(member);
                hbas(member);
            }
            lun.path("vmhba11:C0:T0:L0", first).path("vmhba12:C0:T0:L0", second);
            neighbour
                    .disk("naa.600a0b800002")
                    .path("vmhba11:C0:T0:L0")
                    .path("vmhba12:C0:T0:L0")
                    .remote();
            san = host.datastore(DumpVolume.vmfs("san", "5f7a0000-00000001-0000-000000000001")
                    .on(lun, 1)
                    .shared());
            san.mountedOn(neighbour);
        }

        /** With two live paths. */
        Cluster() {
            this("active", "active");
        }
    }
}
