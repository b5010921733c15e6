package org.directpathguard.simulator.sample;

import java.util.List;
import java.util.function.UnaryOperator;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.Member;

/**
 * The article's machine, three times: before the box is ticked, after that and before the reboot, and after the reboot.
 *
 * <p>One Ibex Peak SATA controller in RAID mode is all the storage there is. It carries the boot banks, scratch and the
 * datastore with every virtual machine.
 */
final class IbexStories {

    private static final String SATA = "0000:00:1f.2";

    private IbexStories() {}

    static Member article() {
        List<MachinePlan> machines =
                Machines.on("datastore1", "dc01", "vcsa", "win10-lab", "ubuntu-ci", "pfsense", "nessus", "freenas");
        return new Member(host("esx01", 1, "datastore1", UnaryOperator.identity()), machines);
    }

    static Member armed() {
        List<MachinePlan> machines = Machines.on("datastore-esx09", "mail", "wiki", "build-agent");
        return new Member(host("esx09", 9, "datastore-esx09", FunctionPlan::pending), machines);
    }

    static Member broken() {
        List<MachinePlan> machines = Machines.on("datastore-esx10", "erp-db", "erp-app", "print");
        return new Member(host("esx10", 10, "datastore-esx10", FunctionPlan::active), machines);
    }

    private static HostPlan host(String name, int number, String datastore, UnaryOperator<FunctionPlan> passthrough) {
        HostBuilder host = Chassis.ibexPeak(name, EsxiRelease.V6_5);
        host.function(passthrough.apply(
                FunctionPlan.of(SATA, 0x0104, "8086:3b25:1028:02a5", Chassis.INTEL, "Ibex Peak SATA RAID Controller")));
        host.adapter(AdapterKind.BLOCK, "vmhba0", "ahci", "Ibex Peak SATA RAID Controller", SATA);
        String boot = "t10.ATA_____WDC_WD5000AAKX2D001CA0________________WD2DWCAYU000" + number;
        Installation.onDisk(
                host,
                DiskPlan.local(boot, "ATA", "WDC WD5000AAKX-0", 500, false).behind("vmhba0", 0),
                datastore);
        for (int target = 1; target < 3; target++) {
            String unused = "t10.ATA_____ST31000528AS________________________________5VP0000" + number + target;
            host.disk(DiskPlan.local(unused, "ATA", "ST31000528AS", 1000, false).behind("vmhba0", target));
        }
        Networks.one(host, number, "vmnic0");
        return host.build();
    }
}
