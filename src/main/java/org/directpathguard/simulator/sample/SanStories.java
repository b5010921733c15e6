package org.directpathguard.simulator.sample;

import java.util.List;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.VolumePlan;

/** A cluster that boots from and lives on Fibre Channel: two cards, each a way to every disk. */
final class SanStories {

    private static final String QLOGIC = "QLogic Corp.";
    private static final String CARD = "QLE2672 Dual Port 16Gb Fibre Channel to PCIe Adapter";
    private static final String SHARED_ID = "5f0c1a2b-7d3e4f50-6a1b-002590aabb01";
    private static final String SHARED_DISK = "naa.60000970000197900123533030304441";
    private static final String RAW_DISK = "naa.60000970000197900123533030304442";

    private SanStories() {}

    static Group cluster() {
        return new Group(
                "san-cluster",
                List.of(
                        new Member(
                                host("esx05", 5),
                                Machines.and(
                                        Machines.on("san-prod", "oracle01", "web01", "web02"),
                                        MachinePlan.of("quorum", "san-prod", 10).raw(RAW_DISK))),
                        new Member(host("esx06", 6), Machines.on("san-prod", "oracle02", "web03"))));
    }

    private static HostPlan host(String name, int number) {
        HostBuilder host = Chassis.rackServer(name, EsxiRelease.V7_0_U3);
        card(host, "0000:01:00.0", "vmhba1", "0000:00:01.0");
        card(host, "0000:03:00.0", "vmhba2", "0000:00:03.0");
        DiskPlan boot = DiskPlan.shared("naa.6000097000019790012353303030350" + number, "EMC", "SYMMETRIX", 150);
        Installation.onDiskAlone(host, twoWays(boot, 0));
        DiskPlan shared = DiskPlan.shared(SHARED_DISK, "EMC", "SYMMETRIX", 4000);
        host.disk(twoWays(shared, 1));
        host.volume(
                new VolumePlan.Vmfs("san-prod", SHARED_ID, SHARED_DISK, 1, 3_999_688_294_400L, false, false, false));
        host.disk(twoWays(DiskPlan.shared(RAW_DISK, "EMC", "SYMMETRIX", 20), 2));
        Networks.one(host, number, "vmnic0", "vmnic1");
        return host.build();
    }

    private static void card(HostBuilder host, String address, String adapter, String bridge) {
        host.function(FunctionPlan.of(address, 0x0c04, "1077:2031:1077:0263", QLOGIC, CARD)
                .below(bridge));
        host.adapter(AdapterKind.FIBRE_CHANNEL, adapter, "qlnativefc", CARD, address);
    }

    private static DiskPlan twoWays(DiskPlan disk, int lun) {
        return disk.path("vmhba1", 0, lun, "active").path("vmhba2", 0, lun, "active");
    }
}
