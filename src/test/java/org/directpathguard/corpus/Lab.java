package org.directpathguard.corpus;

import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpMachine;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/**
 * A healthy server with one of everything, which most cases take and change in one place.
 *
 * <p>It boots from a SATA disk at {@link #SATA}; that disk holds {@code datastore1} with two machines. A SAS HBA, an NVMe
 * disk, a GPU with its audio function, a spare NIC and a second USB controller carry nothing in use. Management runs
 * over two NICs.
 */
final class Lab {

    static final String SATA = "0000:00:17.0";
    static final String SAS = "0000:03:00.0";
    static final String NVME = "0000:5e:00.0";
    static final String NIC0 = "0000:04:00.0";
    static final String NIC1 = "0000:04:00.1";
    static final String SPARE_NIC = "0000:06:00.0";
    static final String CONSOLE = "0000:08:00.0";
    static final String GPU = "0000:65:00.0";
    static final String GPU_AUDIO = "0000:65:00.1";
    static final String USB = "0000:00:14.0";
    static final String SECOND_USB = "0000:09:00.0";

    final Inventory inventory;
    final DumpHost host;
    final DumpDisk bootDisk;
    final DumpDisk sasDisk;
    final DumpDisk nvmeDisk;
    final DumpDatastore datastore1;
    final DumpMachine web;
    final DumpMachine mail;
    final DumpVolume system;

    private Lab(Inventory inventory, String name, String version) {
        this.inventory = inventory;
        this.host = inventory.host(name, version);
        Chassis.functions(host);
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        boolean modern = !version.startsWith("6");
        host.adapter(modern ? DumpAdapter.nvme("vmhba2", NVME) : DumpAdapter.block("vmhba2", NVME));
        bootDisk = host.disk("t10.ATA_____SAMSUNG_MZ7LH480_" + name).path("vmhba0:C0:T0:L0");
        sasDisk = host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0").size(4000);
        nvmeDisk = host.disk("t10.NVMe____INTEL_SSDPE2KX010T8_" + name)
                .path("vmhba2:C0:T0:L0")
                .ssd()
                .size(1000);
        datastore1 = host.datastore("datastore1", bootDisk, modern ? 8 : 3);
        system = modern ? Chassis.systemOf7(host, bootDisk) : Chassis.systemOf6(host);
        host.settings().coredumpOn(bootDisk, modern ? 7 : 9).scratch(system);
        if (modern) {
            host.settings().rebindWithoutReboot(true);
        }
        web = host.machine("web", datastore1);
        mail = host.machine("mail", datastore1);
        Chassis.network(host);
    }

    /** {@return the server below a vCenter} */
    static Lab of(String version) {
        return new Lab(Inventory.vcenter(), "esx01", version);
    }

    /** {@return the server on its own} */
    static Lab standalone(String version) {
        return new Lab(Inventory.standalone(), "esx01", version);
    }

    /** Adds a second host of the same kind to the same vCenter. */
    Lab neighbour(String name) {
        return new Lab(inventory, name, "8.0.2");
    }

    /**
     * {@return an 8.0 server whose SAS HBA is given to a machine}
     *
     * <p>The hypervisor no longer sees adapter and disk; the machine names the function.
     */
    static Lab withSasHeldBy(String machine) {
        Lab lab = of("8.0.2");
        lab.host.forget("vmhba1");
        lab.host.machine(machine, lab.datastore1).holds(SAS, "1000:0072");
        return lab;
    }

    /** Formats the SAS disk as a datastore. */
    DumpDatastore sasDatastore() {
        return host.datastore("bulk", sasDisk, 1);
    }

    /** Formats the NVMe disk as a datastore. */
    DumpDatastore nvmeDatastore() {
        return host.datastore("fast", nvmeDisk, 1);
    }
}
