package org.directpathguard.corpus;

import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.ScanCase.scan;

import java.util.List;
import java.util.function.Consumer;
import org.directpathguard.corpus.dump.Inventory;

/** Whole inventories: which host is well, armed, broken, or can't be told. */
final class ScanCases {

    private static final int DANGEROUS = 2;
    private static final int UNKNOWN = 3;

    private ScanCases() {}

    static List<ScanCase> all() {
        return List.of(
                scan("a healthy host", "Dangerous devices exist, none is ticked.", changed(lab -> {}))
                        .host("esx01", "ok")
                        .device(SATA, "BLOCK")
                        .device(SAS, "ALLOW")
                        .device(NVME, "ALLOW")
                        .device(NIC0, "WARN")
                        .exit(0),
                scan("a harmless pending card", "Ticked, not rebooted, nothing hangs on it.", pending(SAS))
                        .host("esx01", "ok")
                        .exit(0, 1),
                scan("a harmless active card", "Held by a machine on a healthy host.", PendingCases::holder)
                        .host("esx01", "ok")
                        .device(SAS, "ALLOW")
                        .exit(0, 1),
                scan("a pending uplink of two", "The reboot will take the redundancy.", pending(NIC0))
                        .host("esx01", "ok")
                        .device(NIC0, "WARN")
                        .exit(1),
                scan("an armed host", "The boot controller is ticked; the next reboot takes it.", pending(SATA))
                        .host("esx01", "armed")
                        .device(SATA, "BLOCK")
                        .exit(DANGEROUS),
                scan(
                                "armed by two harmless ticks",
                                "Each HBA alone leaves a path, both leave none.",
                                ScanCases::bothHbas)
                        .host("esx01", "armed")
                        .host("esx02", "ok")
                        .device(San.FIRST, "WARN")
                        .device(San.SECOND, "WARN")
                        .exit(DANGEROUS),
                scan("armed through a bridge", "The pending card drags the boot controller along.", ScanCases::dragged)
                        .host("esx01", "armed")
                        .device(SAS, "BLOCK")
                        .exit(DANGEROUS),
                scan("the article's host after the reboot", "Controller active, datastore gone.", Broken::article)
                        .host("esx01", "broken")
                        .exit(DANGEROUS),
                scan("the boot NVMe after the reboot", "Boot banks in memory, another datastore is well.", Broken::nvme)
                        .host("esx01", "broken")
                        .exit(DANGEROUS),
                scan(
                                "the stick's controller after the reboot",
                                "Scratch in memory, where a volume is configured.",
                                Broken::usb)
                        .host("esx01", "broken")
                        .exit(DANGEROUS),
                scan(
                                "a datastore's HBA after the reboot",
                                "Its machines are inaccessible, the host itself runs.",
                                Broken::datastoreHba)
                        .host("esx01", "broken")
                        .exit(DANGEROUS),
                scan("the commenter's host", "Boot from a stick, HBA active, healthy.", () -> UsbHosts.commenter(true))
                        .host("esx01", "ok")
                        .exit(0, 1),
                scan("one armed host among others", "The worst host decides.", ScanCases::oneOfThree)
                        .host("esx01", "ok")
                        .host("esx02", "armed")
                        .host("esx03", "ok")
                        .exit(DANGEROUS),
                scan("a disconnected host", "It can't be judged; the other is well.", ScanCases::disconnectedNeighbour)
                        .host("esx01", "ok")
                        .host("esx02", "unknown")
                        .exit(UNKNOWN),
                scan(
                                "a disconnected and an armed host",
                                "Danger is worse than not knowing.",
                                ScanCases::armedAndUnknown)
                        .host("esx01", "armed")
                        .host("esx02", "unknown")
                        .exit(DANGEROUS),
                scan(
                                "evidence is missing for a tick",
                                "What hangs on the pending card can't be told.",
                                ScanCases::unknownTick)
                        .host("esx01", "unknown", "armed")
                        .exit(UNKNOWN, DANGEROUS),
                scan("no passthrough information at all", "Which devices are ticked can't be told.", ScanCases::noRows)
                        .host("esx01", "unknown")
                        .exit(UNKNOWN),
                scan("a pending disable on a healthy host", "Un-ticked, not rebooted.", ScanCases::pendingDisable)
                        .host("esx01", "ok")
                        .exit(0, 1));
    }

    private static java.util.function.Supplier<Inventory> changed(Consumer<Lab> change) {
        return () -> {
            Lab lab = Lab.of("8.0.2");
            change.accept(lab);
            return lab.inventory;
        };
    }

    private static java.util.function.Supplier<Inventory> pending(String address) {
        return changed(lab -> lab.host.edit(object -> Rows.pend(object, address)));
    }

    private static Inventory bothHbas() {
        San.Cluster cluster = new San.Cluster();
        cluster.host.machine("mine", cluster.san);
        cluster.host.edit(object -> {
            Rows.pend(object, San.FIRST);
            Rows.pend(object, San.SECOND);
        });
        return cluster.inventory;
    }

    private static Inventory dragged() {
        Lab lab = Lab.of("8.0.2");
        lab.host.edit(object -> {
            Rows.depend(object, SATA, SAS);
            Rows.pend(object, SAS);
        });
        return lab.inventory;
    }

    private static Inventory oneOfThree() {
        Lab lab = Lab.of("8.0.2");
        lab.neighbour("esx02").host.edit(object -> Rows.pend(object, SATA));
        lab.neighbour("esx03");
        return lab.inventory;
    }

    private static Inventory disconnectedNeighbour() {
        Lab lab = Lab.of("8.0.2");
        lab.neighbour("esx02").host.settings().connectionState("notResponding");
        return lab.inventory;
    }

    private static Inventory armedAndUnknown() {
        Lab lab = Lab.of("8.0.2");
        lab.host.edit(object -> Rows.pend(object, SATA));
        lab.neighbour("esx02").host.without("config");
        return lab.inventory;
    }

    private static Inventory unknownTick() {
        Lab lab = Lab.of("8.0.2");
        lab.host.edit(object -> Rows.pend(object, SAS)).without("config/storageDevice/scsiLun");
        return lab.inventory;
    }

    private static Inventory noRows() {
        Lab lab = Lab.of("8.0.2");
        lab.host.without("config/pciPassthruInfo");
        return lab.inventory;
    }

    private static Inventory pendingDisable() {
        Lab lab = Lab.withSasHeldBy("nas");
        lab.host.edit(object -> Rows.pendDisable(object, SAS));
        return lab.inventory;
    }
}
