package org.directpathguard.simulator.sample;

import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;

/** Machines with what every one of them has: bridges, USB, a display, network ports. */
final class Chassis {

    static final String INTEL = "Intel Corporation";
    static final String BROADCOM = "Broadcom Corporation";
    static final int HOST_BRIDGE = 0x0600;
    static final int ISA_BRIDGE = 0x0601;
    static final int PCI_BRIDGE = 0x0604;
    static final int USB = 0x0c03;
    static final int VGA = 0x0300;
    static final int ETHERNET = 0x0200;

    private Chassis() {}

    /** A workstation-class machine of 2010 with the Ibex Peak chipset and one network port. */
    static HostBuilder ibexPeak(String name, EsxiRelease release) {
        HostBuilder host = new HostBuilder(name, release, "Dell Inc.", "Precision WorkStation T3500");
        host.function(FunctionPlan.of("0000:00:00.0", HOST_BRIDGE, "8086:d131:1028:02a5", INTEL, "Core Processor DMI")
                .notCapable());
        host.function(FunctionPlan.of(
                "0000:00:1a.0", USB, "8086:3b3c:1028:02a5", INTEL, "Ibex Peak USB Enhanced Host Controller"));
        host.function(FunctionPlan.of(
                        "0000:00:1c.0", PCI_BRIDGE, "8086:3b42:1028:02a5", INTEL, "Ibex Peak PCI Express Root Port 1")
                .notCapable());
        host.function(FunctionPlan.of(
                "0000:00:1d.0", USB, "8086:3b34:1028:02a5", INTEL, "Ibex Peak USB Enhanced Host Controller"));
        host.function(FunctionPlan.of(
                        "0000:00:1f.0", ISA_BRIDGE, "8086:3b14:1028:02a5", INTEL, "Ibex Peak LPC Interface Controller")
                .notCapable());
        host.function(FunctionPlan.of(
                "0000:01:00.0", VGA, "10de:0a65:1028:02a5", "NVIDIA Corporation", "GT218 [GeForce 210]"));
        host.function(FunctionPlan.of(
                        "0000:02:00.0", ETHERNET, "8086:10d3:8086:a01f", INTEL, "82574L Gigabit Network Connection")
                .below("0000:00:1c.0"));
        host.nic("vmnic0", "0000:02:00.0", "ne1000", 1000);
        return host;
    }

    /** A rack server with a Xeon E5 and four gigabit ports. */
    static HostBuilder rackServer(String name, EsxiRelease release) {
        HostBuilder host = new HostBuilder(name, release, "Supermicro", "X10DRi");
        host.function(FunctionPlan.of(
                        "0000:00:00.0", HOST_BRIDGE, "8086:2f00:15d9:0832", INTEL, "Xeon E7 v3/Xeon E5 v3/Core i7 DMI2")
                .notCapable());
        host.function(FunctionPlan.of(
                        "0000:00:01.0",
                        PCI_BRIDGE,
                        "8086:2f02:15d9:0832",
                        INTEL,
                        "Xeon E7 v3/Xeon E5 v3/Core i7 PCI Express Root Port 1")
                .notCapable());
        host.function(FunctionPlan.of(
                        "0000:00:02.0",
                        PCI_BRIDGE,
                        "8086:2f04:15d9:0832",
                        INTEL,
                        "Xeon E7 v3/Xeon E5 v3/Core i7 PCI Express Root Port 2")
                .notCapable());
        host.function(FunctionPlan.of(
                        "0000:00:03.0",
                        PCI_BRIDGE,
                        "8086:2f08:15d9:0832",
                        INTEL,
                        "Xeon E7 v3/Xeon E5 v3/Core i7 PCI Express Root Port 3")
                .notCapable());
        host.function(FunctionPlan.of(
                "0000:00:14.0", USB, "8086:8d31:15d9:0832", INTEL, "Wellsburg USB xHCI Host Controller"));
        host.function(FunctionPlan.of(
                "0000:00:1a.0", USB, "8086:8d2d:15d9:0832", INTEL, "Wellsburg USB Enhanced Host Controller"));
        host.function(
                FunctionPlan.of("0000:00:1f.0", ISA_BRIDGE, "8086:8d44:15d9:0832", INTEL, "Wellsburg LPC Controller")
                        .notCapable());
        host.function(FunctionPlan.of(
                        "0000:08:00.0", VGA, "1a03:2000:15d9:0832", "ASPEED Technology, Inc.", "ASPEED Graphics Family")
                .notCapable());
        for (int port = 0; port < 4; port++) {
            String address = "0000:06:00." + port;
            host.function(
                    FunctionPlan.of(address, ETHERNET, "8086:1521:15d9:1521", INTEL, "I350 Gigabit Network Connection")
                            .below("0000:00:02.0"));
            host.nic("vmnic" + port, address, "igbn", port < 2 ? 1000 : 0);
        }
        return host;
    }

    /** Its chipset's SATA controller with an adapter for it. */
    static void wellsburgSata(HostBuilder host, String adapter) {
        host.function(
                FunctionPlan.of("0000:00:1f.2", 0x0106, "8086:8d02:15d9:0832", INTEL, "Wellsburg AHCI Controller"));
        host.adapter(AdapterKind.BLOCK, adapter, "vmw_ahci", "Wellsburg AHCI Controller", "0000:00:1f.2");
    }
}
