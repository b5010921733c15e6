package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.San.FIRST;
import static org.directpathguard.corpus.San.SECOND;

import java.util.List;
import java.util.Set;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.Inventory;

/** Dumps that hold little, and facts that only one place tells. */
final class SparseCases {

    private static final Set<String> BARE = Set.of("HostSystem", "Datastore", "VirtualMachine");

    private SparseCases() {}

    static List<Case> all() {
        return List.of(
                check("hosts, datastores and machines only: the boot controller", "No service, folders or networks.")
                        .scene(SparseCases::bare)
                        .devices(SATA)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .boot("on-this-device"),
                check("hosts, datastores and machines only: a spare HBA", "What is missing has no part in the verdict.")
                        .scene(SparseCases::bare)
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("a spare HBA of a host without capability", "When it applies is unknown; what it carries is not.")
                        .lab("8.0.2", lab -> lab.host.without("capability"))
                        .devices(SAS)
                        .allow()
                        .appliesWithoutReboot("unknown")
                        .boot("elsewhere"),
                check("a spare HBA of a host without summary", "The configuration tells all that matters.")
                        .lab("8.0.2", lab -> lab.host.without("summary"))
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("another PCI segment", "0001:03:00.0 is free, 0000:03:00.0 carries machines.")
                        .lab("8.0.2", SparseCases::twoSegments)
                        .devices("0001:03:00.0")
                        .allow()
                        .group("0001:03:00.0"),
                check("the first PCI segment", "The same host, the function that carries machines.")
                        .lab("8.0.2", SparseCases::twoSegments)
                        .devices("03:00.0")
                        .block("datastore-loss")
                        .datastores("bulk")
                        .machines("files")
                        .group(SAS),
                check(
                                "who else keeps the datastore is not known",
                                "Datastore.host is missing; the neighbour's machine is on it.")
                        .cluster(cluster -> {
                            cluster.neighbour.machine("theirs", cluster.san);
                            cluster.inventory.edit(folder -> folder.object("Datastore", cluster.san.moid())
                                    .properties()
                                    .remove("host"));
                        })
                        .devices(FIRST, SECOND)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss(),
                check("scratch in memory, nothing in passthrough", "A healthy host whose scratch was never configured.")
                        .lab("8.0.2", lab -> lab.host.settings().scratch("/tmp/scratch", ""))
                        .devices(SAS)
                        .allow()
                        .mustNot("host-broken")
                        .boot("elsewhere"),
                check("memory in one tier", "DRAM only: nothing is tiered to a disk.")
                        .lab("8.0.3", lab -> lab.host.settings().memoryTier("DRAM tier", "DRAM", 1L << 36))
                        .devices(NVME)
                        .allow()
                        .mustNot("memory-tiering"),
                check("a CD drive on the controller", "A drive is no disk; the second SATA controller is free.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:0c:00.0", 0x0106, "1b21:0612", "ASMedia SATA Controller");
                            lab.host.adapter(DumpAdapter.block("vmhba5", "0000:0c:00.0"));
                            lab.host
                                    .disk("mpx.vmhba5:C0:T0:L0")
                                    .path("vmhba5:C0:T0:L0")
                                    .cdrom();
                        })
                        .devices("0000:0c:00.0")
                        .allow(),
                check(
                                "local and shared paths of one host",
                                "The SAS disk's datastore is local, whatever vCenter counts.")
                        .cluster(cluster -> {
                            cluster.host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
                            cluster.host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
                            DumpDisk disk =
                                    cluster.host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
                            cluster.host.machine("files", cluster.host.datastore("bulk", disk, 1));
                        })
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("bulk")
                        .machines("files")
                        .boot("elsewhere"),
                check("a machine on a datastore of another host's disk", "vCenter lists it; this host never had it.")
                        .scene(SparseCases::neighboursDatastore)
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"));
    }

    private static Inventory bare() {
        return Lab.of("8.0.2")
                .inventory
                .edit(folder -> folder.objects().removeIf(object -> !BARE.contains(object.type())));
    }

    private static void twoSegments(Lab lab) {
        lab.host.function("0001:03:00.0", 0x0107, "1000:0072", "Broadcom LSI2008");
        lab.host.adapter(DumpAdapter.serialAttached("vmhba9", "0001:03:00.0"));
        lab.host.disk("naa.other").path("vmhba9:C0:T0:L0");
        lab.host.machine("files", lab.sasDatastore());
    }

    private static Inventory neighboursDatastore() {
        Lab lab = Lab.of("8.0.2");
        Lab neighbour = lab.neighbour("esx02");
        neighbour.host.machine("theirs", neighbour.sasDatastore());
        return lab.inventory;
    }
}
