package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.SPARE_NIC;

import java.util.List;
import java.util.Map;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpDistributedSwitch;
import org.directpathguard.corpus.dump.DumpVolume;

/** Storage that comes over the network: NFS, iSCSI, NVMe over fabrics, FCoE, vSAN. */
final class StorageNetworkCases {

    private static final String FOURTH_NIC = "0000:07:00.0";

    private StorageNetworkCases() {}

    static List<Case> all() {
        return List.of(
                check("NFS over the last uplink, by its subnet", "The server is a neighbour of vmk1.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            nfs(lab, "10.0.8.5", "");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .datastores("share")
                        .machines("files"),
                check("NFS over one of two uplinks", "The second uplink carries it on.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 2);
                            nfs(lab, "10.0.8.5", "vmk1");
                        })
                        .devices(SPARE_NIC)
                        .warn("storage-network"),
                check("NFS over the last uplink, the mount names its vmk", "8.0 says which VMkernel NIC a mount uses.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            nfs(lab, "172.16.0.5", "vmk1");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .mustNot("management-network")
                        .datastores("share")
                        .machines("files"),
                check(
                                "NFS bound to the management network",
                                "The mount names vmk0: the storage switch carries nothing.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            nfs(lab, "172.16.0.5", "vmk0");
                        })
                        .devices(SPARE_NIC)
                        .allow(),
                check("NFS bound to a vmk that it does not use now", "Which way the routed mount takes is not known.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            DumpVolume volume = DumpVolume.nfs("share", "nfs-1", "172.16.0.5");
                            lab.host.machine("files", lab.host.datastore(volume.throughInactive("vmk0")));
                        })
                        .devices(SPARE_NIC)
                        .blockByOneOf("evidence-incomplete", "storage-network")
                        .anyLoss(),
                check("NFS over the management network, both uplinks", "The server is a neighbour of vmk0.")
                        .lab("8.0.2", lab -> nfs(lab, "10.0.0.5", "vmk0"))
                        .devices(Lab.NIC0, Lab.NIC1)
                        .block("storage-network", "management-network")
                        .warn("vm-network")
                        .datastores("share")
                        .machines("files"),
                check("NFS elsewhere, a NIC of another switch", "The mount uses vmk0, the NIC carries machines only.")
                        .lab("8.0.2", lab -> {
                            nfs(lab, "10.0.0.5", "vmk0");
                            lab.host.standardSwitch("vSwitch1", "vmnic2").portGroup("VLAN20");
                            lab.web.onNetwork("VLAN20");
                        })
                        .devices(SPARE_NIC)
                        .warn("vm-network")
                        .mustNot("storage-network"),
                check("software iSCSI over the last uplink", "The target is a neighbour of vmk1.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            iscsi(lab, "10.0.8.5");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .may("datastore-loss")
                        .datastores("iscsi1")
                        .machines("database"),
                check("software iSCSI over one of two uplinks", "The other uplink carries it on.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 2);
                            iscsi(lab, "10.0.8.5");
                        })
                        .devices(SPARE_NIC)
                        .warn("storage-network")
                        .may("path-redundancy")
                        .mustNot("datastore-loss"),
                check("an iSCSI card", "A hardware initiator is an adapter like any other.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:0a:00.0", 0x0100, "1077:4032", "QLogic QLA4050C");
                            lab.host.adapter(DumpAdapter.hardwareIscsi("vmhba8", "0000:0a:00.0"));
                            DumpDisk lun = lab.host
                                    .disk("naa.iscsi")
                                    .path("vmhba8:C0:T0:L0")
                                    .remote();
                            lab.host.machine("database", lab.host.datastore("iscsi1", lun, 1));
                        })
                        .devices("0000:0a:00.0")
                        .block("datastore-loss")
                        .mustNot("management-network")
                        .datastores("iscsi1")
                        .machines("database"),
                check("an adapter on a network function", "A converged card: its NIC function carries the disks.")
                        .lab("8.0.2", lab -> {
                            lab.host.adapter(DumpAdapter.hardwareIscsi("vmhba8", SPARE_NIC));
                            DumpDisk lun = lab.host
                                    .disk("naa.iscsi")
                                    .path("vmhba8:C0:T0:L0")
                                    .remote();
                            lab.host.machine("database", lab.host.datastore("iscsi1", lun, 1));
                        })
                        .devices(SPARE_NIC)
                        .blockByOneOf("datastore-loss", "storage-network")
                        .datastores("iscsi1")
                        .machines("database"),
                check("NVMe over TCP", "The adapter names its NIC; no VMkernel network is needed to see it.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            namespace(lab, DumpAdapter.nvmeOverTcp("vmhba65", "vmnic2"), "vmhba65:C0:T0:L0");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .may("datastore-loss")
                        .datastores("fabric")
                        .machines("database"),
                check("NVMe over TCP, the NIC given by its key", "Some hosts write the key in place of the name.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            namespace(
                                    lab,
                                    DumpAdapter.nvmeOverTcp("vmhba65", "key-vim.host.PhysicalNic-vmnic2"),
                                    "vmhba65:C0:T0:L0");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .may("datastore-loss")
                        .datastores("fabric")
                        .machines("database"),
                check("NVMe over RDMA", "The adapter names an RDMA device, and that its NIC.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:b0:00.0", 0x0200, "15b3:1017", "Mellanox ConnectX-5");
                            lab.host.nic("vmnic5", "0000:b0:00.0").rdma("vmrdma0");
                            namespace(lab, DumpAdapter.nvmeOverRdma("vmhba66", "vmrdma0"), "vmhba66:C0:T0:L0");
                        })
                        .devices("0000:b0:00.0")
                        .block("storage-network")
                        .may("datastore-loss")
                        .datastores("fabric")
                        .machines("database"),
                check("Fibre Channel over Ethernet in software", "The adapter names the NIC below it.")
                        .lab("6.7.0", lab -> {
                            lab.host.adapter(DumpAdapter.softwareFcoe("vmhba33", "vmnic2"));
                            DumpDisk lun = lab.host
                                    .disk("naa.fcoe")
                                    .path("vmhba33:C0:T0:L0")
                                    .remote();
                            lab.host.machine("database", lab.host.datastore("fabric", lun, 1));
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .may("datastore-loss")
                        .datastores("fabric")
                        .machines("database"),
                check("two fabrics, one NIC each", "A second adapter over the fourth NIC keeps the namespace.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 2);
                            lab.host.adapter(DumpAdapter.nvmeOverTcp("vmhba65", "vmnic2"));
                            lab.host.adapter(DumpAdapter.nvmeOverTcp("vmhba66", "vmnic3"));
                            DumpDisk disk = lab.host
                                    .disk("eui.fabric")
                                    .path("vmhba65:C0:T0:L0")
                                    .path("vmhba66:C0:T0:L0")
                                    .remote();
                            lab.host.machine("database", lab.host.datastore("fabric", disk, 1));
                        })
                        .devices(SPARE_NIC)
                        .decision("WARN")
                        .may("storage-network", "path-redundancy")
                        .mustNot("datastore-loss"),
                check("vSAN traffic over the last uplink", "The host leaves its vSAN cluster.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 1);
                            lab.host.kernelNic("vmk2", "10.0.9.11", "Storage", "vsan");
                            lab.host.settings().vsanEnabled();
                            lab.host.machine(
                                    "desktop",
                                    lab.host.datastore(DumpVolume.vsan("vsanDatastore", "vsan:52c7bd9a5b8e3a01")));
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .mustNot("management-network")
                        .datastores("vsanDatastore")
                        .machines("desktop"),
                check("vSAN traffic over one of two uplinks", "The other uplink carries it on.")
                        .lab("8.0.2", lab -> {
                            storageSwitch(lab, 2);
                            lab.host.kernelNic("vmk2", "10.0.9.11", "Storage", "vsan");
                            lab.host.settings().vsanEnabled();
                        })
                        .devices(SPARE_NIC)
                        .warn("storage-network"),
                check("NFS over a distributed switch", "The VMkernel NIC sits on a distributed port group.")
                        .lab("8.0.2", lab -> {
                            DumpDistributedSwitch dvs = lab.inventory
                                    .distributedSwitch("dvs", "Uplink 1", "Uplink 2")
                                    .portGroup("dv-storage", List.of("Uplink 1"), List.of());
                            lab.host.join(dvs, Map.of("vmnic2", "Uplink 1"));
                            lab.host.kernelNic("vmk1", "10.0.8.11", dvs, "dv-storage");
                            nfs(lab, "10.0.8.5", "vmk1");
                        })
                        .devices(SPARE_NIC)
                        .block("storage-network")
                        .datastores("share")
                        .machines("files"),
                check(
                                "a NIC that carries iSCSI for nobody",
                                "The software initiator is on, but has no target and no LUN.")
                        .lab("8.0.2", lab -> lab.host.adapter(DumpAdapter.softwareIscsi("vmhba64")))
                        .devices(SPARE_NIC)
                        .allow());
    }

    /** vSwitch1 with a storage port group and vmk1, over vmnic2 and perhaps a fourth NIC. */
    static void storageSwitch(Lab lab, int uplinks) {
        if (uplinks > 1) {
            lab.host.function(FOURTH_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
            lab.host.nic("vmnic3", FOURTH_NIC);
            lab.host.standardSwitch("vSwitch1", "vmnic2", "vmnic3").portGroup("Storage");
        } else {
            lab.host.standardSwitch("vSwitch1", "vmnic2").portGroup("Storage");
        }
        lab.host.kernelNic("vmk1", "10.0.8.11", "Storage");
    }

    static void nfs(Lab lab, String server, String vmkernelNic) {
        DumpVolume volume = DumpVolume.nfs("share", "nfs-1", server);
        DumpDatastore share = lab.host.datastore(vmkernelNic.isEmpty() ? volume : volume.through(vmkernelNic));
        lab.host.machine("files", share);
    }

    private static void iscsi(Lab lab, String target) {
        lab.host.adapter(DumpAdapter.softwareIscsi("vmhba64", target));
        DumpDisk lun = lab.host.disk("naa.6001405").path("vmhba64:C0:T0:L0").remote();
        lab.host.machine("database", lab.host.datastore("iscsi1", lun, 1));
    }

    private static void namespace(Lab lab, DumpAdapter adapter, String path) {
        lab.host.adapter(adapter);
        DumpDisk disk = lab.host.disk("eui.fabric").path(path).remote();
        lab.host.machine("database", lab.host.datastore("fabric", disk, 1));
    }
}
