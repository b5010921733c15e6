package org.directpathguard.simulator.sample;

import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.Installation;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.VolumePlan;

/** Hosts with a storage card of their own for passthrough: how it is done well, and how names mislead. */
final class HbaStories {

    private static final String LSI = "LSI Logic / Symbios Logic";
    private static final String AVAGO = "Broadcom / LSI";
    private static final String FIRST_SLOT = "0000:01:00.0";
    private static final String SECOND_SLOT = "0000:03:00.0";

    private HbaStories() {}

    /** The commenter's host: ESXi on a USB stick, machines on the chipset's SATA, an SAS2008 card that nobody uses. */
    static Member stick() {
        HostBuilder host = Chassis.rackServer("esx02", EsxiRelease.V6_7_U3);
        Chassis.wellsburgSata(host, "vmhba0");
        sas2008(
                host,
                FunctionPlan.of(
                                FIRST_SLOT,
                                0x0107,
                                "1000:0072:1000:3020",
                                LSI,
                                "SAS2008 PCI-Express Fusion-MPT SAS-2 [Falcon]")
                        .below("0000:00:01.0"));
        host.adapter(AdapterKind.BLOCK, "vmhba32", "vmkusb", "USB Storage Controller");
        DiskPlan stick = DiskPlan.local("mpx.vmhba32:C0:T0:L0", "SanDisk", "Ultra Fit", 16, false)
                .behind("vmhba32", 0);
        Installation.onStick(host, stick, "0000:00:14.0");
        host.boot(host.boot().withManager());
        DiskPlan ssd = DiskPlan.local(
                        "t10.ATA_____Samsung_SSD_850_EVO_1TB_________________S2RFNX0H000002",
                        "ATA",
                        "Samsung SSD 850",
                        1000,
                        true)
                .behind("vmhba0", 0);
        host.disk(ssd).datastore("ssd-esx02", ssd, 1, 999);
        for (int target = 0; target < 4; target++) {
            host.disk(red("02", target).behind("vmhba2", target));
        }
        Networks.one(host, 2, "vmnic0", "vmnic1");
        return new Member(host.build(), Machines.on("ssd-esx02", "gitlab", "jenkins", "registry"));
    }

    /** The same host a year later: the card belongs to a storage machine, whose export is a datastore. */
    static Member storageMachine() {
        HostBuilder host = Chassis.rackServer("esx03", EsxiRelease.V6_7_U3);
        Chassis.wellsburgSata(host, "vmhba0");
        sas2008(
                host,
                FunctionPlan.of(
                                FIRST_SLOT,
                                0x0107,
                                "1000:0072:1000:3020",
                                LSI,
                                "SAS2008 PCI-Express Fusion-MPT SAS-2 [Falcon]")
                        .below("0000:00:01.0")
                        .active());
        DiskPlan boot = DiskPlan.local(
                        "t10.ATA_____Samsung_SSD_860_PRO_256GB_______________S42VNX0J000003",
                        "ATA",
                        "Samsung SSD 860",
                        256,
                        true)
                .behind("vmhba0", 0);
        Installation.onDisk(host, boot, "local-esx03");
        for (int target = 0; target < 4; target++) {
            host.disk(red("03", target).behind("vmhba2", target));
        }
        host.volume(new VolumePlan.Nfs(
                "nas-nfs", host.volumeId("nas-nfs"), "10.0.0.53", "/mnt/tank/vmware", 8_000_000_000_000L));
        Networks.one(host, 3, "vmnic0", "vmnic1");
        return new Member(
                host.build(),
                Machines.and(
                        Machines.on("nas-nfs", "nextcloud", "photoprism"),
                        MachinePlan.of("truenas", "local-esx03", 32).given(FIRST_SLOT)));
    }

    /** Two controllers of one maker with nearly the same name: one carries 11 TB of machines, the other nothing. */
    static Member twins() {
        HostBuilder host = Chassis.rackServer("esx04", EsxiRelease.V7_0_U3);
        Chassis.wellsburgSata(host, "vmhba0");
        host.function(
                FunctionPlan.of(FIRST_SLOT, 0x0104, "1000:005d:1000:9361", AVAGO, "LSI MegaRAID SAS-3 3108 [Invader]")
                        .below("0000:00:01.0"));
        host.adapter(AdapterKind.PARALLEL_SCSI, "vmhba2", "lsi_mr3", "LSI MegaRAID SAS-3 3108 [Invader]", FIRST_SLOT);
        host.function(FunctionPlan.of(
                        SECOND_SLOT,
                        0x0107,
                        "1000:0097:1000:30e0",
                        AVAGO,
                        "LSI SAS-3 3008 PCI-Express Fusion-MPT [Fury]")
                .below("0000:00:03.0"));
        host.adapter(
                AdapterKind.SAS, "vmhba3", "lsi_msgpt3", "LSI SAS-3 3008 PCI-Express Fusion-MPT [Fury]", SECOND_SLOT);
        DiskPlan boot = DiskPlan.local(
                        "t10.ATA_____INTEL_SSDSC2KB240G8_____________________BTYF0000000004",
                        "ATA",
                        "INTEL SSDSC2KB24",
                        240,
                        true)
                .behind("vmhba0", 0);
        Installation.onDiskAlone(host, boot);
        DiskPlan raid = DiskPlan.local("naa.600605b00d0a11f02700000000000b04", "AVAGO", "MR9361-8i", 11_000, false)
                .behind("vmhba2", 0);
        host.disk(raid).datastore("raid-11tb", raid, 1, 10_998);
        for (int target = 0; target < 2; target++) {
            host.disk(red("04", target).behind("vmhba3", target));
        }
        Networks.one(host, 4, "vmnic0", "vmnic1");
        return new Member(
                host.build(),
                Machines.and(
                        Machines.on("raid-11tb", "exchange", "fileserver", "sql01", "sql02"),
                        MachinePlan.of("golden-image", "raid-11tb", 40).asTemplate()));
    }

    private static void sas2008(HostBuilder host, FunctionPlan card) {
        host.function(card);
        host.adapter(
                AdapterKind.SAS,
                "vmhba2",
                "lsi_msgpt2",
                card.deviceName(),
                card.address().toString());
    }

    private static DiskPlan red(String host, int number) {
        return DiskPlan.local("naa.50014ee2b" + host + "0000" + number, "ATA", "WDC WD40EFRX-68W", 4000, false);
    }
}
