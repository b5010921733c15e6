package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;

import java.util.List;
import org.directpathguard.corpus.dump.DumpAdapter;

/** Whether anything in use is left once the group is gone. */
final class OnlyControllerCases {

    private OnlyControllerCases() {}

    static List<Case> all() {
        return List.of(
                // "USB/SD boot media count as left" may be meant for the warning, too; both answers pass.
                check("the only controller, nothing on it, boot from USB", "Nothing is lost, but it is the last one.")
                        .scene(() -> UsbHosts.bootsFromUsb(false))
                        .devices(SATA)
                        .warn("only-storage-controller")
                        .mustNot("boot-device", "datastore-loss", "evidence-incomplete")
                        .boot("elsewhere"),
                check(
                                "the only controller carries an empty datastore, boot from USB",
                                "The USB stick is left: no BLOCK.")
                        .scene(() -> UsbHosts.withDatastore(false))
                        .devices(SATA)
                        .warn("datastore-loss")
                        .may("only-storage-controller")
                        .mustNot("boot-device")
                        .decision("WARN")
                        .datastores("datastore1")
                        .boot("elsewhere"),
                check("the only controller carries machines, boot from USB", "The stick is left, the machines are not.")
                        .scene(() -> UsbHosts.withDatastore(true))
                        .devices(SATA)
                        .block("datastore-loss")
                        .may("only-storage-controller")
                        .mustNot("boot-device")
                        .datastores("datastore1")
                        .machines("nas")
                        .boot("elsewhere"),
                check("an empty second SATA controller", "Two AHCI controllers; the second has no disk at all.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:0c:00.0", 0x0106, "1b21:0612", "ASMedia SATA Controller");
                            lab.host.adapter(DumpAdapter.block("vmhba5", "0000:0c:00.0"));
                        })
                        .devices("0000:0c:00.0")
                        .allow()
                        .mustNot("only-storage-controller", "boot-device", "evidence-incomplete")
                        .boot("elsewhere"),
                check("a second SATA controller without an adapter", "No driver claims it, so no vmhba is listed.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.function(
                                        "0000:0c:00.0", 0x0106, "1b21:0612", "ASMedia SATA Controller"))
                        .devices("0000:0c:00.0")
                        .allow()
                        .boot("elsewhere"),
                check("a disk that merely is there is not in use", "The other controllers' disks carry nothing.")
                        .devices(SATA)
                        .block("only-storage-controller", "boot-device", "osdata-volume", "datastore-loss")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web"),
                check("another controller carries a datastore", "Boot is lost, but the host keeps storage in use.")
                        .lab("8.0.2", Lab::sasDatastore)
                        .devices(SATA)
                        .block("boot-device", "osdata-volume", "datastore-loss")
                        .warn("coredump-target", "scratch-location")
                        .mustNot("only-storage-controller")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .boot("on-this-device"),
                check("all controllers at once", "Each alone would leave something; together they leave nothing.")
                        .lab("8.0.2", Lab::sasDatastore)
                        .devices(SATA, SAS, NVME)
                        .block("only-storage-controller", "boot-device", "osdata-volume", "datastore-loss")
                        .warn("coredump-target", "scratch-location")
                        .datastores("bulk", "datastore1")
                        .machines("mail", "web")
                        .adapters("vmhba0", "vmhba1", "vmhba2")
                        .group(SATA, SAS, NVME)
                        .boot("on-this-device"),
                check("the SAN counts as left", "The host boots from Fibre Channel; its local disk is a spare.")
                        .scene(() -> San.bootFromSan("active"))
                        .devices(SATA)
                        .allow()
                        .boot("elsewhere"),
                check("a spare HBA", "The SAS card of the healthy server, with an unformatted disk.")
                        .devices(SAS)
                        .allow()
                        .info("applies-at-once")
                        .mustNot("only-storage-controller", "datastore-loss", "path-redundancy")
                        .adapters("vmhba1")
                        .group(SAS)
                        .appliesWithoutReboot("yes")
                        .boot("elsewhere"),
                check("an NVMe disk with nothing on it", "It is there, it is fast, nobody uses it.")
                        .devices(NVME)
                        .allow()
                        .adapters("vmhba2")
                        .boot("elsewhere"),
                check("a spare HBA of a 6.7 host", "The same card, an older host: a reboot is needed.")
                        .lab("6.7.0")
                        .devices(SAS)
                        .allow()
                        .mustNot("applies-at-once")
                        .appliesWithoutReboot("no")
                        .boot("elsewhere"),
                check("two spare controllers together", "Neither carries anything; the boot controller stays.")
                        .devices(SAS, NVME)
                        .allow()
                        .adapters("vmhba1", "vmhba2")
                        .boot("elsewhere"));
    }
}
