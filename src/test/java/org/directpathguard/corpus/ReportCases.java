package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.CONSOLE;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;

import java.util.List;

/** What people reported, from the article to the negative controls, asked before the box was ticked. */
final class ReportCases {

    private static final String IBEX_PEAK = "0000:00:1f.2";

    private ReportCases() {}

    static List<Case> all() {
        return List.of(
                check("report 1: the article", "6.5 on one disk behind the only SATA controller, Ibex Peak 8086:3b25.")
                        .scene(Reports::article)
                        .devices(IBEX_PEAK)
                        .block("boot-device", "only-storage-controller", "datastore-loss")
                        .warn("coredump-target")
                        .may("scratch-location")
                        .mustNot("evidence-incomplete", "path-redundancy")
                        .datastores("datastore1")
                        .machines("dc01", "web01")
                        .adapters("vmhba0")
                        .group(IBEX_PEAK)
                        .appliesWithoutReboot("no")
                        .boot("on-this-device"),
                check("report 2: the wrong LSI card", "5.5 on a RAID card, 11 TB; the LSI2008 beside it was meant.")
                        .scene(Reports::similarNames)
                        .devices("0000:1b:00.0")
                        .block("boot-device", "datastore-loss", "only-storage-controller")
                        .warn("coredump-target")
                        .datastores("raid1", "raid2")
                        .machines("exchange", "sql", "vcenter")
                        .boot("on-this-device"),
                check("report 2: the right LSI card", "The LSI2008 has unformatted disks only.")
                        .scene(Reports::similarNames)
                        .devices("0000:06:00.0")
                        .allow()
                        .boot("elsewhere"),
                check("report 3: the boot stick's controller", "00:1d.0 has the stick; which one it is nobody knew.")
                        .scene(Reports::twoEhciControllers)
                        .devices("0000:00:1d.0")
                        .block("usb-boot")
                        .may("coredump-target", "boot-device")
                        .boot("on-this-device", "unknown"),
                check("report 4: all USB controllers", "Keyboard, tools images and every change of configuration.")
                        .scene(Reports::twoEhciControllers)
                        .devices("0000:00:1a.0", "0000:00:1d.0")
                        .block("usb-boot")
                        .warn("usb-input")
                        .may("coredump-target", "boot-device")
                        .boot("on-this-device", "unknown"),
                // Nobody toggles anything here: the flag of the old GPU now stands at the boot NVMe's address.
                check(
                                "report 5: the boot NVMe inherited a flag",
                                "8.0, a card was swapped; the flag waits for the reboot.")
                        .scene(Reports::inheritedFlag)
                        .devices(SAS)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("pending-change", "scratch-location")
                        .may("stale-flag")
                        .group(SAS)
                        .anyLoss(),
                check("report 6: the only NVMe controller", "One NVMe, all machines, web client un-tick did not help.")
                        .scene(Boots::nvme)
                        .devices(NVME)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("scratch-location")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check(
                                "report 7: EHCI controllers on a host that boots from SATA",
                                "Sticks for machines; keyboard on xHCI.")
                        .lab(
                                "6.7.0",
                                lab -> lab.host.function("0000:00:1a.0", 0x0c03, "8086:1c2d", "Intel EHCI Controller"))
                        .devices("0000:00:1a.0", Lab.SECOND_USB)
                        .allow()
                        .mustNot("usb-boot", "usb-input"),
                check(
                                "report 8: a USB card behind a bridge",
                                "The bridge leaves, and the Adaptec card behind it as well.")
                        .scene(Reports::adaptecBehindBridge)
                        .devices("0000:02:0c.0")
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .datastores("scsi")
                        .machines("tape"),
                check("report 9: a RAID controller that boots", "The vendor's own KB 373820, on 8.0.")
                        .scene(Boots::plainAdapter)
                        .devices(SAS)
                        .may("evidence-incomplete")
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("report 10: the console's GPU", "It looks like a hang at dma_mapper_iommu; the host is fine.")
                        .scene(Boots::withOneDisplay)
                        .devices(CONSOLE)
                        .warn("console-display")
                        .mustNot("boot-device", "datastore-loss", "evidence-incomplete")
                        .boot("elsewhere"),
                check(
                                "report 11: the commenter's free HBA",
                                "ESXi on a stick, the LSI2008 for FreeNAS: must be allowed.")
                        .scene(() -> UsbHosts.commenter(false))
                        .devices(SAS)
                        .allow()
                        .mustNot("only-storage-controller", "usb-boot", "datastore-loss", "evidence-incomplete")
                        .boot("elsewhere"),
                // Scratch in memory is normal for a host that boots from a stick, so that it proves nothing here.
                check("report 11: the commenter's HBA in service", "Active, held by FreeNAS; the host is healthy.")
                        .scene(() -> UsbHosts.commenter(true))
                        .devices(SAS)
                        .allow()
                        .info("assigned-to-vm")
                        .mustNot("host-broken")
                        .boot("elsewhere"),
                check("report 11: boot from internal SATA, LSI2008 for a machine", "The comment's other host.")
                        .lab("6.5.0")
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("report 12: cards have moved", "A harmless card sits at a ticked address; the tick is named.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, "0000:06:00.0")))
                        .devices(SATA)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("pending-change", "coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .boot("on-this-device"));
    }
}
