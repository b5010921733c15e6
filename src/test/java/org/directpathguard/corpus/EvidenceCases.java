package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.CONSOLE;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.Lab.SPARE_NIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;

/** Evidence that is missing, unknown or out of place. */
final class EvidenceCases {

    /** What a spare HBA can't be judged without, and why. */
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            "config/pciPassthruInfo", "Nothing says which functions leave together.",
            "config/storageDevice", "Nothing says which adapters and disks there are.",
            "config/storageDevice/hostBusAdapter", "Nothing says which adapters the function carries.",
            "config/storageDevice/scsiLun", "The paths name disks that are not described.",
            "config/fileSystemVolume", "Nothing says which volumes lie on the disks, or where the host boots from.",
            "config/fileSystemVolume/mountInfo", "With no volume at all, nothing says where the host boots from."));

    private EvidenceCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>(missingProperties());
        cases.addAll(bootUnknown());
        return cases;
    }

    private static List<Case> missingProperties() {
        List<Case> cases = new ArrayList<>();
        NEEDED.forEach((path, reason) -> {
            cases.add(check("a spare HBA without " + path, reason)
                    .lab("8.0.2", lab -> lab.host.without(path))
                    .devices(SAS)
                    .blockByOneOf("evidence-incomplete")
                    .may("only-storage-controller", "datastore-loss")
                    .anyLoss()
                    .asItIs());
            cases.add(check("the boot controller without " + path, reason + " It boots the host.")
                    .lab("8.0.2", lab -> lab.host.without(path))
                    .devices(SATA)
                    .decision("BLOCK")
                    .may("evidence-incomplete", "boot-device", "osdata-volume", "datastore-loss")
                    .may("only-storage-controller", "coredump-target", "scratch-location", "path-redundancy")
                    .anyLoss()
                    .asItIs());
        });
        cases.add(check("a NIC without config/network", "Nothing says what it carries.")
                .lab("8.0.2", lab -> lab.host.without("config/network", "config/virtualNicManagerInfo"))
                .devices(Lab.NIC0, Lab.NIC1)
                .blockByOneOf("evidence-incomplete", "management-network")
                .anyLoss());
        cases.add(check("all lists of paths are missing", "Which adapter leads to which disk is unknown.")
                .lab(
                        "8.0.2",
                        lab -> lab.host.without(
                                "config/storageDevice/scsiTopology",
                                "config/storageDevice/multipathInfo",
                                "config/storageDevice/plugStoreTopology",
                                "config/storageDevice/nvmeTopology"))
                .devices(SAS)
                .blockByOneOf("evidence-incomplete")
                .may("only-storage-controller")
                .anyLoss());
        cases.add(check("the multipath list is missing", "The topologies still show which adapter leads where.")
                .lab("8.0.2", lab -> lab.host.without("config/storageDevice/multipathInfo"))
                .devices(SATA)
                .block("boot-device", "datastore-loss")
                .may("osdata-volume", "only-storage-controller", "coredump-target", "scratch-location")
                .may("evidence-incomplete")
                .decision("BLOCK")
                .anyLoss());
        cases.add(check("a spare HBA without its passthrough row", "Which functions leave with it can't be told.")
                .lab("8.0.2", lab -> lab.host.edit(object -> Rows.remove(object, SAS)))
                .devices(SAS)
                .block("evidence-incomplete"));
        cases.add(check("a GPU without its passthrough row", "Rows are evidence for every device.")
                .lab("8.0.2", lab -> lab.host.edit(object -> Rows.remove(object, GPU)))
                .devices(GPU)
                .block("evidence-incomplete")
                .may("dependent-devices"));
        cases.add(check("another device's row is missing", "The request does not touch it.")
                .lab("8.0.2", lab -> lab.host.edit(object -> Rows.remove(object, CONSOLE)))
                .devices(SAS)
                .allow()
                .may("evidence-incomplete")
                .decision("BLOCK"));
        return cases;
    }

    private static List<Case> bootUnknown() {
        return List.of(
                check("boot unknown: a storage function with a disk", "No sign names a disk; this may be it.")
                        .scene(() -> nameless(true))
                        .devices(SAS)
                        .block("evidence-incomplete")
                        .boot("unknown"),
                check("boot unknown: a storage function without disks", "LUNs seen or not.")
                        .scene(() -> nameless(false))
                        .devices(SAS)
                        .block("evidence-incomplete")
                        .boot("unknown"),
                check(
                                "boot unknown: a storage function without an adapter",
                                "No driver claims it; it is of storage class.")
                        .scene(() -> nameless(true))
                        .devices(NVME)
                        .block("evidence-incomplete")
                        .boot("unknown"),
                check("boot unknown: a USB controller", "The host may well boot from USB.")
                        .scene(() -> nameless(true))
                        .devices(Lab.USB)
                        .block("evidence-incomplete")
                        .may("usb-boot", "usb-input")
                        .boot("unknown"),
                check("boot unknown: a network function that carries an adapter", "It may boot over iSCSI.")
                        .scene(() -> nameless(true))
                        .devices("0000:0a:00.0")
                        .block("evidence-incomplete")
                        .boot("unknown"),
                check("boot unknown: a spare NIC", "Other functions are not blocked by it.")
                        .scene(() -> nameless(true))
                        .devices(SPARE_NIC)
                        .allow()
                        .boot("unknown", "elsewhere"),
                check("boot unknown: a display adapter", "Other functions are not blocked by it.")
                        .scene(() -> nameless(true))
                        .devices(GPU)
                        .allow()
                        .boot("unknown", "elsewhere"),
                check("the boot disk is named but not there", "OSDATA lies on a disk that no adapter leads to.")
                        .scene(EvidenceCases::unreachableBootDisk)
                        .devices(SAS)
                        .block("evidence-incomplete")
                        .may("only-storage-controller")
                        .boot("unknown", "elsewhere"),
                // Bare evidence of Auto Deploy: the flag is set, and neither boot banks nor system volume are mounted.
                check("an Auto Deploy host", "It boots from the network and has no boot disk at all.")
                        .scene(EvidenceCases::autoDeploy)
                        .devices(SAS)
                        .decision("BLOCK", "ALLOW", "WARN")
                        .may("evidence-incomplete", "only-storage-controller")
                        .boot("unknown", "elsewhere"));
    }

    /** Boot banks are mounted, but neither coredump nor scratch nor a partition names a disk. */
    private static Inventory nameless(boolean disks) {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "6.7.0");
        host.function(Lab.USB, 0x0c03, "8086:a12f", "Intel USB 3.0 xHCI Controller");
        host.function(Lab.SECOND_USB, 0x0c03, "1912:0014", "Renesas uPD720201 USB 3.0 Host Controller");
        host.function(SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.function(NVME, 0x0108, "8086:0a54", "Intel NVMe Datacenter SSD");
        host.function("0000:0a:00.0", 0x0200, "14e4:163a", "Broadcom NetXtreme II BCM57711");
        host.function(SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        host.function(CONSOLE, 0x0300, "1a03:2000", "ASPEED Graphics Family");
        host.function(GPU, 0x0300, "10de:1b38", "NVIDIA Tesla P40");
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        host.adapter(DumpAdapter.hardwareIscsi("vmhba2", "0000:0a:00.0"));
        DumpDisk data = host.disk("t10.ATA_____DATA").path("vmhba0:C0:T0:L0");
        host.datastore("datastore1", data, 1);
        if (disks) {
            host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        }
        host.function(Lab.NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(Lab.NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        Chassis.network(host);
        Chassis.bootBanksOf6(host);
        host.settings().scratch("/tmp/scratch", "");
        return inventory;
    }

    private static Inventory unreachableBootDisk() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        host.disk("t10.ATA_____DATA").path("vmhba0:C0:T0:L0");
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        Chassis.bootBanksOf7(host);
        host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").extent("t10.ATA_____GONE", 7));
        return inventory;
    }

    private static Inventory autoDeploy() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "7.0.3");
        host.function(SATA, 0x0106, "8086:a102", "Intel AHCI Controller");
        host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.adapter(DumpAdapter.block("vmhba0", SATA));
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        DumpDisk data = host.disk("t10.ATA_____DATA").path("vmhba0:C0:T0:L0");
        host.datastore("datastore1", data, 1);
        host.settings().autoDeploy(false).scratch("/tmp/scratch", "");
        return inventory;
    }
}
