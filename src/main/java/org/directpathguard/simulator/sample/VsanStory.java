package org.directpathguard.simulator.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.DistributedSwitch;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.VolumePlan;

/** A healthy cluster: three hosts with vSAN and a distributed switch. */
final class VsanStory {

    private static final String CLUSTER = "52d2f6ab-1c0e-4c5a-9a7e-3f1d6c2b8e40";
    private static final String SWITCH = "50 1e 0a 7c 11 22 33 44-55 66 77 88 99 aa bb cc";
    private static final String DVS = "dvs-prod";
    /** The last host does not say which of its NICs is on which of them: what cannot be told is shown as well. */
    private static final List<String> UPLINKS = List.of("Uplink 1", "Uplink 2");

    private static final String BRIDGE = "0000:00:01.0";

    private VsanStory() {}

    static DistributedSwitch distributedSwitch() {
        return new DistributedSwitch(
                DVS,
                SWITCH,
                new TreeMap<>(Map.of("dv-machines", 20, "dv-management", 10, "dv-vsan", 30, "dv-vmotion", 40)));
    }

    static Group cluster() {
        return new Group(
                "vsan-cluster",
                List.of(
                        new Member(host(11), List.of(machine("erp01"), machine("erp02"))),
                        new Member(host(12), List.of(machine("portal01"), machine("portal02"))),
                        new Member(host(13), List.of(machine("monitoring")))));
    }

    private static MachinePlan machine(String name) {
        return MachinePlan.of(name, "vsanDatastore", 60).on("dv-machines");
    }

    private static HostPlan host(int number) {
        HostBuilder host = Chassis.rackServer("esx" + number, EsxiRelease.V8_0_U2);
        Chassis.wellsburgSata(host, "vmhba0");
        host.function(FunctionPlan.of(
                        "0000:01:00.0",
                        0x0107,
                        "1000:0097:15d9:0808",
                        "Broadcom / LSI",
                        "SAS3008 PCI-Express Fusion-MPT SAS-3")
                .below(BRIDGE));
        host.adapter(AdapterKind.SAS, "vmhba2", "lsi_msgpt3", "SAS3008 PCI-Express Fusion-MPT SAS-3", "0000:01:00.0");
        DiskPlan boot = DiskPlan.local(
                        "t10.ATA_____SATADOM2DSV_3ME3________________________20170" + number,
                        "ATA",
                        "SATADOM-SV 3ME3",
                        240,
                        true)
                .behind("vmhba0", 0);
        Installation.onDiskAlone(host, boot);
        for (int target = 0; target < 3; target++) {
            host.disk(DiskPlan.local(
                            "naa.5000c500a" + number + "000" + target,
                            "SEAGATE",
                            target == 0 ? "XS800ME10023" : "ST1800MM0129",
                            target == 0 ? 800 : 1800,
                            target == 0)
                    .usedBy(DiskPlan.Use.VSAN)
                    .behind("vmhba2", target));
        }
        host.vsan(CLUSTER)
                .volume(new VolumePlan.Vsan(
                        "vsanDatastore", "vsan:52d2f6ab1c0e4c5a-9a7e3f1d6c2b8e40", 10_800_000_000_000L));
        host.distributed(DVS, SWITCH, List.of("vmnic0", "vmnic1"), number == 13 ? List.of() : UPLINKS);
        host.distributedPort("vmk0", "dv-management", "10.0.0." + (10 + number), "management");
        host.distributedPort("vmk1", "dv-vsan", "10.0.30." + number, "vsan");
        host.distributedPort("vmk2", "dv-vmotion", "10.0.40." + number, "vmotion");
        return host.build();
    }
}
