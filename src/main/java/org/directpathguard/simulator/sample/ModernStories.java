package org.directpathguard.simulator.sample;

import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.DiskPlan.Multipathing;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.SitePlan.Member;

/** NVMe and graphics cards: what people pass through today. */
final class ModernStories {

    private static final String NVIDIA = "NVIDIA Corporation";

    private ModernStories() {}

    /** Boots from one NVMe disk; its twin in the next slot is free, and so is the graphics card. */
    static Member nvme() {
        HostBuilder host = Chassis.rackServer("esx07", EsxiRelease.V8_0_U3);
        graphics(host, "0000:03:00.0", "0000:00:03.0");
        DiskPlan boot = nvme(host, "0000:01:00.0", "vmhba1", "S6BSNX0T000071");
        Installation.onDisk(host, boot, "nvme-esx07");
        host.disk(nvme(host, "0000:04:00.0", "vmhba2", "S6BSNX0T000072"));
        Networks.one(host, 7, "vmnic0", "vmnic1");
        return new Member(host.build(), Machines.on("nvme-esx07", "llm-train", "cad01"));
    }

    /** A graphics card whose bridge is the SATA controller's bridge too: who gives one away gives both. */
    static Member bridge() {
        HostBuilder host = Chassis.rackServer("esx08", EsxiRelease.V6_7_U3);
        String bridge = "0000:00:01.0";
        host.function(FunctionPlan.of("0000:01:00.0", Chassis.VGA, "10de:1b38:10de:11d9", NVIDIA, "GP102GL [Tesla P40]")
                .below(bridge)
                .dependingOn(bridge));
        host.function(
                FunctionPlan.of("0000:01:00.1", 0x0403, "10de:10ef:10de:11d9", NVIDIA, "GP102 HDMI Audio Controller")
                        .below(bridge)
                        .dependingOn(bridge));
        host.function(FunctionPlan.of(
                        "0000:01:01.0",
                        0x0106,
                        "1b4b:9235:1b4b:9235",
                        "Marvell Technology Group Ltd.",
                        "88SE9235 PCIe 2.0 x2 4-port SATA 6 Gb/s Controller")
                .below(bridge)
                .dependingOn(bridge));
        host.adapter(
                AdapterKind.BLOCK,
                "vmhba0",
                "vmw_ahci",
                "88SE9235 PCIe 2.0 x2 4-port SATA 6 Gb/s Controller",
                "0000:01:01.0");
        DiskPlan boot = DiskPlan.local(
                        "t10.ATA_____Crucial_CT525MX300SSD1__________________171600000008",
                        "ATA",
                        "Crucial_CT525MX3",
                        525,
                        true)
                .behind("vmhba0", 0);
        Installation.onDisk(host, boot, "datastore-esx08");
        Networks.one(host, 8, "vmnic0", "vmnic1");
        return new Member(host.build(), Machines.on("datastore-esx08", "vdi01", "vdi02"));
    }

    private static DiskPlan nvme(HostBuilder host, String address, String adapter, String serial) {
        host.function(FunctionPlan.of(
                address,
                0x0108,
                "144d:a80a:144d:a801",
                "Samsung Electronics Co Ltd",
                "NVMe SSD Controller PM9A1/PM9A3/980PRO"));
        host.adapter(AdapterKind.PCIE, adapter, "nvme_pcie", "NVMe SSD Controller PM9A1/PM9A3/980PRO", address);
        return DiskPlan.local(
                        "t10.NVMe____Samsung_SSD_980_PRO_2TB_________________" + serial,
                        "NVMe",
                        "Samsung SSD 980",
                        2000,
                        true)
                .claimedBy(Multipathing.HPP)
                .behind(adapter, 0);
    }

    private static void graphics(HostBuilder host, String address, String bridge) {
        host.function(FunctionPlan.of(address, 0x0302, "10de:2235:10de:145a", NVIDIA, "GA102GL [A40]")
                .below(bridge));
    }
}
