package org.directpathguard.simulator.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.render.SiteRenderer;
import org.directpathguard.simulator.sample.GeneratedFleet.Danger;
import org.directpathguard.simulator.sample.GeneratedFleet.Truth;

/** Makes fleets of any size. The same size and seed make the same fleet. */
public final class FleetSite {

    private static final int CLUSTER_SIZE = 8;
    private static final String SATA = "0000:00:1f.2";
    private static final String FIRST_SLOT = "0000:01:00.0";
    private static final String SECOND_SLOT = "0000:03:00.0";
    private static final String HBA = "SAS3008 PCI-Express Fusion-MPT SAS-3";
    private static final List<EsxiRelease> RELEASES =
            List.of(EsxiRelease.V6_7_U3, EsxiRelease.V7_0_U3, EsxiRelease.V8_0_U2, EsxiRelease.V8_0_U3);

    private final Random random;
    private final List<Truth> truths = new ArrayList<>();

    private FleetSite(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes a fleet.
     *
     * @param hosts how many hosts it has, at least 1
     * @param seed makes one fleet differ from another
     * @return the fleet and what is known of it
     */
    public static GeneratedFleet generate(int hosts, long seed) {
        FleetSite site = new FleetSite(seed);
        List<Member> members =
                IntStream.rangeClosed(1, hosts).mapToObj(site::member).toList();
        List<Group> groups = new ArrayList<>();
        for (int start = 0; start < members.size(); start += CLUSTER_SIZE) {
            String name = String.format(Locale.ROOT, "cluster%03d", start / CLUSTER_SIZE + 1);
            groups.add(new Group(name, members.subList(start, Math.min(members.size(), start + CLUSTER_SIZE))));
        }
        SitePlan plan = new SitePlan("Fleet", EsxiRelease.V8_0_U3, false, groups, List.of());
        return new GeneratedFleet(SiteRenderer.render(plan), site.truths);
    }

    private Member member(int number) {
        String name = String.format(Locale.ROOT, "fleet%04d", number);
        HostBuilder host = Chassis.rackServer(name, RELEASES.get(random.nextInt(RELEASES.size())));
        Networks.one(host, number % 200, "vmnic0", "vmnic1");
        int machines = random.nextInt(6);
        return switch (random.nextInt(4)) {
            case 0 -> bootAndMachinesOnSata(host, name, machines);
            case 1 -> machinesOnCard(host, name, machines);
            case 2 -> nvme(host, name, machines);
            default -> twoCards(host, name, machines);
        };
    }

    /** Everything on the chipset's controller; the card in the slot is free. */
    private Member bootAndMachinesOnSata(HostBuilder host, String name, int machines) {
        Chassis.wellsburgSata(host, "vmhba0");
        card(host, FIRST_SLOT, "vmhba2");
        Installation.onDisk(host, disk(name, "boot", 960).behind("vmhba0", 0), "local-" + name);
        host.disk(disk(name, "spare", 4000).behind("vmhba2", 0));
        truth(name, SATA, true, machines > 0);
        truths.add(new Truth(name, FIRST_SLOT, Set.of()));
        return new Member(host.build(), machines(name, machines));
    }

    /** Boots from the chipset's controller; the machines lie behind the card. */
    private Member machinesOnCard(HostBuilder host, String name, int machines) {
        Chassis.wellsburgSata(host, "vmhba0");
        card(host, FIRST_SLOT, "vmhba2");
        Installation.onDiskAlone(host, disk(name, "boot", 240).behind("vmhba0", 0));
        DiskPlan data = disk(name, "data", 8000).behind("vmhba2", 0);
        host.disk(data).datastore("local-" + name, data, 1, 7998);
        truth(name, SATA, true, false);
        truth(name, FIRST_SLOT, false, machines > 0);
        return new Member(host.build(), machines(name, machines));
    }

    /** Boots from NVMe; a second one and a graphics card are free. */
    private Member nvme(HostBuilder host, String name, int machines) {
        String model = "NVMe SSD Controller PM9A1/PM9A3/980PRO";
        // A release before 7.0 shows NVMe as a parallel SCSI adapter.
        AdapterKind kind = host.release().isSevenOrNewer() ? AdapterKind.PCIE : AdapterKind.PARALLEL_SCSI;
        for (int slot = 0; slot < 2; slot++) {
            String address = slot == 0 ? FIRST_SLOT : SECOND_SLOT;
            host.function(FunctionPlan.of(address, 0x0108, "144d:a80a:144d:a801", "Samsung Electronics Co Ltd", model));
            host.adapter(kind, "vmhba" + (1 + slot), "nvme_pcie", model, address);
        }
        host.function(
                FunctionPlan.of("0000:05:00.0", 0x0302, "10de:2235:10de:145a", "NVIDIA Corporation", "GA102GL [A40]"));
        Installation.onDisk(host, disk(name, "boot", 2000).behind("vmhba1", 0), "local-" + name);
        host.disk(disk(name, "spare", 2000).behind("vmhba2", 0));
        truth(name, FIRST_SLOT, true, machines > 0);
        truths.add(new Truth(name, SECOND_SLOT, Set.of()));
        truths.add(new Truth(name, "0000:05:00.0", Set.of()));
        return new Member(host.build(), machines(name, machines));
    }

    /** Two cards, each a way to the boot disk and to the machines. */
    private Member twoCards(HostBuilder host, String name, int machines) {
        card(host, FIRST_SLOT, "vmhba1");
        card(host, SECOND_SLOT, "vmhba2");
        DiskPlan boot = DiskPlan.shared("naa.6000097000" + name, "EMC", "SYMMETRIX", 900);
        Installation.onDisk(host, boot.path("vmhba1", 0, 0, "active").path("vmhba2", 0, 0, "active"), "local-" + name);
        truths.add(new Truth(name, FIRST_SLOT, Set.of(Danger.ONE_WAY)));
        truths.add(new Truth(name, SECOND_SLOT, Set.of(Danger.ONE_WAY)));
        return new Member(host.build(), machines(name, machines));
    }

    private static void card(HostBuilder host, String address, String adapter) {
        host.function(FunctionPlan.of(address, 0x0107, "1000:0097:15d9:0808", "Broadcom / LSI", HBA));
        host.adapter(AdapterKind.SAS, adapter, "lsi_msgpt3", HBA, address);
    }

    private static DiskPlan disk(String host, String use, int gigabytes) {
        return DiskPlan.local("naa.5000c500" + host + use, "SEAGATE", "ST" + gigabytes, gigabytes, false);
    }

    private static List<MachinePlan> machines(String host, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> MachinePlan.of(host + "-vm" + number, "local-" + host, 40))
                .toList();
    }

    private void truth(String host, String address, boolean boot, boolean machines) {
        Set<Danger> dangers = EnumSet.noneOf(Danger.class);
        if (boot) {
            dangers.add(Danger.BOOT_DISK);
        }
        if (machines) {
            dangers.add(Danger.MACHINES);
        }
        truths.add(new Truth(host, address, dangers));
    }
}
