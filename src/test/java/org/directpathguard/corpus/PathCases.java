package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.San.FIRST;
import static org.directpathguard.corpus.San.SECOND;

import java.util.List;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.Inventory;

/** What is lost, and what only loses a path. */
final class PathCases {

    private PathCases() {}

    static List<Case> all() {
        return List.of(
                check("one of two live paths to a datastore", "The datastore stays; the redundancy goes.")
                        .scene(() -> cluster("active", "active"))
                        .devices(FIRST)
                        .warn("path-redundancy")
                        .mustNot("datastore-loss", "boot-device")
                        .adapters("vmhba11")
                        .boot("elsewhere"),
                check("a standby path is live", "It takes over.")
                        .scene(() -> cluster("active", "standby"))
                        .devices(FIRST)
                        .warn("path-redundancy")
                        .mustNot("datastore-loss"),
                check("the other path is dead", "It can't take over.")
                        .scene(() -> cluster("active", "dead"))
                        .devices(FIRST)
                        .block("datastore-loss")
                        .may("path-redundancy")
                        .datastores("san")
                        .machines("mine"),
                check("the other path is disabled", "An administrator switched it off.")
                        .scene(() -> cluster("active", "disabled"))
                        .devices(FIRST)
                        .block("datastore-loss")
                        .may("path-redundancy")
                        .datastores("san")
                        .machines("mine"),
                check("the other path's state is unknown", "Unknown is never safe.")
                        .scene(() -> cluster("active", "unknown"))
                        .devices(FIRST)
                        .block("datastore-loss")
                        .may("path-redundancy", "evidence-incomplete")
                        .datastores("san")
                        .machines("mine"),
                check("the other path has no state", "A list without states is no live path.")
                        .scene(() -> cluster("active", ""))
                        .devices(FIRST)
                        .block("datastore-loss")
                        .may("path-redundancy", "evidence-incomplete")
                        .datastores("san")
                        .machines("mine"),
                check("the other path's state is a word of a later release", "An enum value that nobody knows yet.")
                        .scene(() -> cluster("active", "degraded"))
                        .devices(FIRST)
                        .block("datastore-loss")
                        .may("path-redundancy", "evidence-incomplete")
                        .datastores("san")
                        .machines("mine"),
                check("no list has states", "Only the topologies know the LUN: nothing proves the other path.")
                        .cluster(cluster -> {
                            cluster.lun.onlyIn(DumpDisk.Listing.SCSI_TOPOLOGY, DumpDisk.Listing.PLUG_STORE);
                            cluster.host.machine("mine", cluster.san);
                        })
                        .devices(FIRST)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .may("path-redundancy")
                        .anyLoss(),
                check("both HBAs", "Together they are all the paths.")
                        .scene(() -> cluster("active", "active"))
                        .devices(FIRST, SECOND)
                        .block("datastore-loss")
                        .mustNot("path-redundancy")
                        .datastores("san")
                        .machines("mine"),
                check("the HBA of a dead path", "All live paths go elsewhere: nothing is lost that was there.")
                        .scene(() -> cluster("dead", "active"))
                        .devices(FIRST)
                        .allow()
                        .may("path-redundancy")
                        .decision("WARN")
                        .mustNot("datastore-loss"),
                check("two ports of one card that leave together", "Both functions depend on the first.")
                        .cluster(cluster -> {
                            cluster.host.machine("mine", cluster.san);
                            cluster.host.edit(object -> Rows.depend(object, FIRST, FIRST, SECOND));
                        })
                        .devices(FIRST)
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .mustNot("path-redundancy")
                        .datastores("san")
                        .machines("mine")
                        .group(FIRST, SECOND),
                check("boot from SAN, one of two paths", "The boot disk stays reachable.")
                        .scene(() -> San.bootFromSan("active"))
                        .devices(FIRST)
                        .warn("path-redundancy")
                        .mustNot("boot-device", "osdata-volume", "datastore-loss")
                        .boot("elsewhere"),
                check("boot from SAN, both HBAs", "No path to the boot disk is left.")
                        .scene(() -> San.bootFromSan("active"))
                        .devices(FIRST, SECOND)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .mustNot("path-redundancy")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("boot from SAN, the other path is dead", "The last live path to the boot disk.")
                        .scene(() -> San.bootFromSan("dead"))
                        .devices(FIRST)
                        .block("boot-device", "osdata-volume", "datastore-loss")
                        .may("path-redundancy", "only-storage-controller")
                        .datastores("datastore1")
                        .machines("web")
                        .boot("on-this-device"),
                check("boot from SAN, the HBA of the dead path", "The boot disk lives on the other HBA's path.")
                        .scene(() -> San.bootFromSan("dead"))
                        .devices(SECOND)
                        .allow()
                        .may("path-redundancy")
                        .decision("WARN")
                        .boot("elsewhere"),
                check("three HBAs, two of them asked for", "One live path is left, and it is the last.")
                        .cluster(PathCases::thirdHba)
                        .devices(FIRST, SECOND)
                        .warn("path-redundancy")
                        .mustNot("datastore-loss"));
    }

    private static Inventory cluster(String first, String second) {
        San.Cluster cluster = new San.Cluster(first, second);
        cluster.host.machine("mine", cluster.san);
        return cluster.inventory;
    }

    private static void thirdHba(San.Cluster cluster) {
        cluster.host.function("0000:7d:00.0", 0x0c04, "1077:2261", "QLogic ISP2722");
        cluster.host.adapter(org.directpathguard.corpus.dump.DumpAdapter.fibreChannel("vmhba13", "0000:7d:00.0"));
        cluster.lun.path("vmhba13:C0:T0:L0");
        cluster.host.machine("mine", cluster.san);
    }
}
