package org.directpathguard.corpus;

import java.util.List;
import java.util.Map;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpDistributedSwitch;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpMachine;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** One host that uses every kind of part the builder knows: no server, but a check of the builder's spelling. */
final class Everything {

    private Everything() {}

    static Inventory inventory() {
        Lab lab = Lab.of("8.0.3");
        DumpHost host = lab.host;
        host.function("0000:b0:00.0", 0x0200, "15b3:1017", "Mellanox ConnectX-5")
                .sriov(4);
        adapters(host);
        storage(lab);
        network(lab);
        machines(lab);
        return lab.inventory;
    }

    private static void adapters(DumpHost host) {
        host.adapter(DumpAdapter.parallelScsi("vmhba10", "0000:0a:00.0"));
        host.adapter(DumpAdapter.fibreChannel("vmhba11", "0000:0b:00.0"));
        host.adapter(DumpAdapter.softwareFcoe("vmhba12", "vmnic2"));
        host.adapter(DumpAdapter.hardwareIscsi("vmhba13", "0000:0c:00.0"));
        host.adapter(DumpAdapter.softwareIscsi("vmhba64", "10.0.9.5"));
        host.adapter(DumpAdapter.nvmeOverTcp("vmhba65", "vmnic2"));
        host.adapter(DumpAdapter.nvmeOverRdma("vmhba66", "vmrdma0"));
        host.adapter(DumpAdapter.usb("vmhba32"));
        host.adapter(DumpAdapter.plain("vmhba67", "0000:0d:00.0"));
    }

    private static void storage(Lab lab) {
        DumpHost host = lab.host;
        DumpDisk lun = host.disk("naa.600a0b80001111")
                .path("vmhba11:C0:T0:L0")
                .path("vmhba11:C0:T1:L0", "dead")
                .remote();
        host.disk("mpx.vmhba32:C0:T0:L0").path("vmhba32:C0:T0:L0").size(16);
        host.disk("mpx.vmhba0:C0:T4:L0").path("vmhba0:C0:T4:L0").cdrom();
        DumpDisk cache = host.disk("naa.cache").path("vmhba10:C0:T0:L0").ssd().vsan();
        DumpDisk capacity = host.disk("naa.capacity").path("vmhba10:C0:T1:L0").vsan();
        host.disk("t10.NVMe____TIER").path("vmhba2:C0:T1:L0").memoryTier();
        DumpVolume flash = host.volume(DumpVolume.vffs("flash", "ff00").on(lab.nvmeDisk, 1));
        DumpDatastore shared = host.datastore(DumpVolume.vmfs("san", "5f7a0000-00000001-0000-000000000001")
                .on(lun, 1)
                .shared());
        host.datastore(DumpVolume.nfs("share", "nfs-uuid", "10.0.8.5").through("vmk1"));
        host.datastore(DumpVolume.vsan("vsanDatastore", "vsan:52c7bd9a5b8e3a01"));
        host.settings()
                .systemSwapOn("datastore1")
                .machinesSwapOn(shared)
                .hostCache(lab.datastore1, 1024)
                .flashCache(flash, 1L << 30)
                .vsanDiskGroup(cache, capacity)
                .memoryTier("NVMe", "NVMe", 1L << 38)
                .autoDeploy(false);
    }

    private static void network(Lab lab) {
        DumpHost host = lab.host;
        host.nic("vmnic3", "0000:b0:00.0").rdma("vmrdma0");
        host.nic("vmnic4", "0000:b0:00.1").linkDown();
        DumpDistributedSwitch distributed = lab.inventory
                .distributedSwitch("dvs", "Uplink 1", "Uplink 2")
                .portGroup("storage", List.of("Uplink 1"), List.of("Uplink 2"));
        host.join(distributed, Map.of("vmnic3", "Uplink 1", "vmnic4", "Uplink 2"));
        host.kernelNic("vmk1", "10.0.8.11", distributed, "storage", "vsan", "vmotion");
    }

    private static void machines(Lab lab) {
        DumpMachine holder = lab.host
                .machine("holder", lab.datastore1)
                .holds(Lab.GPU, "10de:1b38")
                .holdsAnyOf("10de:1b38", "0000:65:00.1")
                .holdsGraphicsShare("grid_p40-4q")
                .rawDisk(lab.sasDisk, lab.datastore1, "physicalMode");
        lab.host.machine("golden", lab.datastore1).template();
        lab.host.settings().graphics(Lab.GPU, "sharedDirect", holder).binding(Lab.GPU, holder);
    }
}
