package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.CONSOLE;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.GPU_AUDIO;
import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NIC1;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.San.FIRST;
import static org.directpathguard.corpus.San.SECOND;

import java.util.List;

/** Requests judged together with what is ticked already, and requests to un-tick. */
final class PendingCases {

    private PendingCases() {}

    static List<Case> all() {
        return List.of(
                check("a harmless request on an armed host", "The boot controller is ticked; the next reboot takes it.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, SATA)))
                        .devices(SAS)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("pending-change", "coredump-target", "scratch-location")
                        .group(SAS)
                        .anyLoss(),
                check(
                                "a harmless request on a host with a harmless tick",
                                "It is named, so that the reboot surprises nobody.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, SAS)))
                        .devices(NVME)
                        .warn("pending-change")
                        .mustNot("boot-device", "datastore-loss")
                        .group(NVME)
                        .boot("elsewhere"),
                check("the pending device itself", "Asked again, it is the same harmless tick.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, SAS)))
                        .devices(SAS)
                        .allow()
                        .may("pending-change")
                        .decision("WARN")
                        .boot("elsewhere"),
                check("the other HBA is pending", "Each alone leaves a path; together they leave none.")
                        .cluster(cluster -> {
                            cluster.host.machine("mine", cluster.san);
                            cluster.host.edit(object -> Rows.pend(object, SECOND));
                        })
                        .devices(FIRST)
                        .block("datastore-loss")
                        .warn("pending-change")
                        .may("path-redundancy")
                        .datastores("san")
                        .machines("mine")
                        .group(FIRST),
                check("the other management uplink is pending", "The last one would be asked for now.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, NIC1)))
                        .devices(NIC0)
                        .block("management-network")
                        .warn("pending-change")
                        .may("vm-network")
                        .group(NIC0),
                check(
                                "the GPU is active in passthrough, the console is asked for",
                                "It is the last display function then.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.edit(object -> {
                                    Rows.activate(object, GPU);
                                    Rows.activate(object, GPU_AUDIO);
                                }))
                        .devices(CONSOLE)
                        .warn("console-display")
                        .may("pending-change")
                        .mustNot("host-broken"),
                // The contract has active devices named by pending-change, too; a warning on every later check would
                // be noise, so that both answers pass.
                check("a healthy HBA is active in passthrough", "It serves a machine; another spare card is asked for.")
                        .scene(() -> holder())
                        .devices(NVME)
                        .decision("ALLOW", "WARN")
                        .may("pending-change")
                        .mustNot("host-broken", "evidence-incomplete", "boot-device")
                        .boot("elsewhere"),
                check("the active HBA of a machine itself", "Asked again: it is assigned, the host is healthy.")
                        .scene(() -> holder())
                        .devices(SAS)
                        .allow()
                        .info("assigned-to-vm")
                        .mustNot("host-broken")
                        .boot("elsewhere"),
                check("three requests together", "SATA boots, SAS and NVMe are free: one BLOCK, one group of three.")
                        .devices(SAS, SATA, NVME)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .group(SAS, SATA, NVME),
                check("un-tick the pending boot controller", "Turning passthrough off is never blocked.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.pend(object, SATA)))
                        .devices(SATA)
                        .disable()
                        .allow()
                        .may("pending-change")
                        .decision("WARN")
                        .anyLoss(),
                check("un-tick an active HBA", "The machine loses its card at the next power-on, the host gains it.")
                        .scene(() -> holder())
                        .devices(SAS)
                        .disable()
                        .allow()
                        .may("pending-change", "assigned-to-vm")
                        .decision("WARN")
                        .mustNot("host-broken")
                        .anyLoss(),
                check("un-tick what is not ticked", "Nothing changes.")
                        .devices(SATA)
                        .disable()
                        .allow()
                        .mustNot("boot-device", "datastore-loss")
                        .anyLoss(),
                check("un-tick on an armed host", "Another device is armed; un-ticking this one is not blocked by it.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.edit(object -> {
                                    Rows.pend(object, SATA);
                                    Rows.pend(object, SAS);
                                }))
                        .devices(SAS)
                        .disable()
                        .decision("WARN", "ALLOW")
                        .may("pending-change", "boot-device", "osdata-volume", "datastore-loss")
                        .may("only-storage-controller", "coredump-target", "scratch-location")
                        .anyLoss()
                        .asItIs(),
                check("un-tick without evidence", "Unknown never blocks the way back.")
                        .lab("8.0.2", lab -> lab.host.without("config/storageDevice", "config/fileSystemVolume"))
                        .devices(SATA)
                        .disable()
                        .decision("ALLOW", "WARN")
                        .may("evidence-incomplete")
                        .anyLoss()
                        .asItIs(),
                check("un-tick on a broken host", "It will not survive the reboot there: WARN, with the way out.")
                        .scene(Broken::article)
                        .devices("0000:00:1f.2")
                        .disable()
                        .decision("WARN")
                        .may("pending-change", "host-broken")
                        .anyLoss()
                        .asItIs(),
                check(
                                "a request on a broken host",
                                "The boot controller is active in passthrough; the host lost its footing.")
                        .scene(Broken::article)
                        .devices(Lab.SPARE_NIC)
                        .block("host-broken")
                        .may("pending-change", "boot-device", "evidence-incomplete", "datastore-loss")
                        .may("only-storage-controller", "vm-network")
                        .anyLoss()
                        .asItIs(),
                check("a pending disable elsewhere", "Un-ticked and not rebooted yet: INFO on a healthy host.")
                        .scene(() -> pendingDisable())
                        .devices(NVME)
                        .allow()
                        .mustNot("host-broken", "boot-device")
                        .boot("elsewhere"));
    }

    static org.directpathguard.corpus.dump.Inventory holder() {
        Lab lab = Lab.withSasHeldBy("nas");
        lab.host.edit(object -> Rows.activate(object, SAS));
        return lab.inventory;
    }

    private static org.directpathguard.corpus.dump.Inventory pendingDisable() {
        Lab lab = Lab.withSasHeldBy("nas");
        lab.host.edit(object -> Rows.pendDisable(object, SAS));
        return lab.inventory;
    }
}
