package org.directpathguard.simulator.sample;

import java.util.List;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.SwitchPlan.PortGroup;
import org.directpathguard.simulator.plan.VolumePlan;

/**
 * A host whose network ports all differ: the only way to manage it, one of two ways for machines, the port that
 * software iSCSI is bound to, and a port for NFS.
 */
final class NetworkStory {

    private NetworkStory() {}

    static Member member() {
        HostBuilder host = Chassis.rackServer("esx14", EsxiRelease.V7_0_U3);
        Chassis.wellsburgSata(host, "vmhba0");
        DiskPlan boot = DiskPlan.local(
                        "t10.ATA_____INTEL_SSDSC2KB240G8_____________________BTYF0000000014",
                        "ATA",
                        "INTEL SSDSC2KB24",
                        240,
                        true)
                .behind("vmhba0", 0);
        Installation.onDiskAlone(host, boot);
        ports(host);
        host.adapter(AdapterKind.SOFTWARE_ISCSI, "vmhba64", "iscsi_vmk", "iSCSI Software Adapter");
        host.bound("vmhba64", "vmk2");
        DiskPlan disk = DiskPlan.shared("naa.6589cfc000000aa1b2c3d4e5f6071829", "TrueNAS", "iSCSI Disk", 2000)
                .behind("vmhba64", 0);
        host.disk(disk).datastore("iscsi-prod", disk, 1, 1999);
        host.volume(new VolumePlan.Nfs(
                "nfs-iso", host.volumeId("nfs-iso"), "10.0.31.5", "/export/iso", 1_000_000_000_000L));
        return new Member(
                host.build(),
                Machines.and(
                        Machines.on("iscsi-prod", "voip", "crm"),
                        Machines.on("nfs-iso", "pxe").get(0)));
    }

    private static void ports(HostBuilder host) {
        for (int port = 0; port < 2; port++) {
            String address = "0000:01:00." + port;
            host.function(FunctionPlan.of(
                            address,
                            Chassis.ETHERNET,
                            "15b3:1015:15b3:0003",
                            "Mellanox Technologies",
                            "MT27710 Family [ConnectX-4 Lx]")
                    .below("0000:00:01.0"));
            host.nic("vmnic" + (4 + port), address, "nmlx5_core", 25_000);
        }
        host.vSwitch("vSwitch0", List.of("vmnic0"), PortGroup.of("Management Network"));
        host.vSwitch("vSwitch1", List.of("vmnic1", "vmnic4"), PortGroup.of("VM Network"));
        host.vSwitch("vSwitch2", List.of("vmnic5"), PortGroup.of("iSCSI"), new PortGroup("NFS", 31, List.of()));
        host.kernelPort("vmk0", "Management Network", "10.0.0.24", "management");
        host.kernelPort("vmk2", "iSCSI", "10.0.30.24");
        host.kernelPort("vmk3", "NFS", "10.0.31.24");
    }
}
