package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.San.FIRST;
import static org.directpathguard.corpus.San.SECOND;

import java.util.List;
import org.directpathguard.corpus.dump.DumpDatastore;
import org.directpathguard.corpus.dump.DumpVolume;

/** Datastores that go with the group, and the machines on them. */
final class DatastoreCases {

    private DatastoreCases() {}

    static List<Case> all() {
        return List.of(
                check("a local datastore with machines", "One running, one powered off, one template: all are lost.")
                        .lab("8.0.2", lab -> {
                            DumpDatastore bulk = lab.sasDatastore();
                            lab.host.machine("files", bulk);
                            lab.host.machine("old", bulk).poweredOff();
                            lab.host.machine("golden", bulk).template();
                        })
                        .devices(SAS)
                        .block("datastore-loss")
                        .mustNot("boot-device", "only-storage-controller", "path-redundancy")
                        .datastores("bulk")
                        .machines("files", "golden", "old")
                        .adapters("vmhba1")
                        .boot("elsewhere"),
                check("a local datastore without machines", "ISO images and the like; the text says how much is used.")
                        .lab("8.0.2", lab -> lab.sasDatastore().free(100))
                        .devices(SAS)
                        .warn("datastore-loss")
                        .mustNot("only-storage-controller")
                        .datastores("bulk")
                        .boot("elsewhere"),
                check("only a template", "A template is registered on this host as any machine is.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .machine("golden", lab.sasDatastore())
                                        .template())
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("bulk")
                        .machines("golden"),
                check(
                                "a machine's second disk",
                                "The machine lies on datastore1, one of its disks on the NVMe datastore.")
                        .lab("8.0.2", lab -> lab.web.diskOn(lab.nvmeDatastore()))
                        .devices(NVME)
                        .block("datastore-loss")
                        .datastores("fast")
                        .machines("web")
                        .boot("elsewhere"),
                check("a datastore over two disks, the second extent", "It begins on SAS and goes on on NVMe.")
                        .lab("8.0.2", DatastoreCases::spanned)
                        .devices(NVME)
                        .block("datastore-loss")
                        .datastores("span")
                        .machines("big")
                        .boot("elsewhere"),
                check("a datastore over two disks, the first extent", "Without its head it is as lost.")
                        .lab("8.0.2", DatastoreCases::spanned)
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("span")
                        .machines("big"),
                check("names that need care", "Ampersands, quotes, umlauts, brackets, in datastore and machine.")
                        .lab("8.0.2", lab -> {
                            DumpVolume volume = DumpVolume.vmfs("Büro & \"Lager\" <1>", "5f7a0000-0000-0000-0000-9")
                                    .on(lab.sasDisk, 1);
                            lab.host.machine("it's [new]", lab.host.datastore(volume));
                        })
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("Büro & \"Lager\" <1>")
                        .machines("it's [new]"),
                check("a shared datastore, own machines, both HBAs", "Only this host's machines lose their disks.")
                        .cluster(cluster -> {
                            cluster.host.machine("mine", cluster.san);
                            cluster.neighbour.machine("theirs", cluster.san);
                        })
                        .devices(FIRST, SECOND)
                        .block("datastore-loss")
                        .mustNot("boot-device")
                        .datastores("san")
                        .machines("mine")
                        .adapters("vmhba11", "vmhba12")
                        .boot("elsewhere"),
                check("a shared datastore, only the neighbour's machines", "The neighbour keeps it and its machines.")
                        .cluster(cluster -> cluster.neighbour.machine("theirs", cluster.san))
                        .devices(FIRST, SECOND)
                        .warn("datastore-loss")
                        .datastores("san")
                        .boot("elsewhere"),
                check("a shared datastore that holds nothing", "Both hosts mount it, no machine lies on it.")
                        .cluster(cluster -> cluster.san.free(465))
                        .devices(FIRST, SECOND)
                        .warn("datastore-loss")
                        .datastores("san"),
                check(
                                "a shared datastore that the neighbour has lost",
                                "It is listed there, but not accessible: none keeps it.")
                        .cluster(cluster -> {
                            cluster.san.lostBy(cluster.neighbour);
                            cluster.neighbour.machine("theirs", cluster.san);
                        })
                        .devices(FIRST, SECOND)
                        .block("datastore-loss")
                        .datastores("san"),
                check("whose machines these are is not known", "The property Datastore.vm is missing.")
                        .lab("8.0.2", lab -> lab.sasDatastore().machinesUnknown())
                        .devices(SAS)
                        .block("datastore-loss")
                        .may("evidence-incomplete")
                        .datastores("bulk")
                        .boot("elsewhere"),
                check("a shared datastore with an unknown list of machines", "This host's machines may be among them.")
                        .cluster(cluster -> cluster.san.machinesUnknown())
                        .devices(FIRST, SECOND)
                        .block("datastore-loss")
                        .may("evidence-incomplete")
                        .datastores("san"),
                check("a machine that no file describes", "Datastore.vm names vm-999, which the dump does not hold.")
                        .lab("8.0.2", lab -> lab.sasDatastore().danglingMachine("vm-999"))
                        .devices(SAS)
                        .block("datastore-loss")
                        .may("evidence-incomplete")
                        .datastores("bulk")
                        .machines("vm-999")
                        .anyLoss(),
                check("a datastore that no file describes", "The host mounts the volume, its Datastore is not saved.")
                        .lab("8.0.2", lab -> lab.sasDatastore().withoutFile())
                        .devices(SAS)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss(),
                check(
                                "a volume that is no datastore",
                                "VMFS is mounted, but neither host nor dump lists a datastore for it.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.volume(DumpVolume.vmfs("stray", "5f7a0000-0000-0000-0000-8")
                                        .on(lab.sasDisk, 1)))
                        .devices(SAS)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss(),
                check(
                                "the machine knows its datastore, the datastore not its machine",
                                "The two lists contradict each other.")
                        .lab("8.0.2", lab -> {
                            DumpDatastore bulk = lab.sasDatastore();
                            lab.host.machine("files", bulk);
                            lab.inventory.edit(folder -> folder.object("Datastore", bulk.moid())
                                    .property("vm")
                                    .orElseThrow()
                                    .children()
                                    .clear());
                        })
                        .devices(SAS)
                        .block("datastore-loss")
                        .may("evidence-incomplete")
                        .datastores("bulk")
                        .machines("files"),
                check("a machine whose files are inaccessible", "Registered on this host, whatever its state.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .machine("files", lab.sasDatastore())
                                        .inaccessible())
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("bulk")
                        .machines("files"),
                check("the disk behind the datastore is not described", "scsiLun lacks it, the paths name it.")
                        .lab("8.0.2", lab -> {
                            lab.host.machine("files", lab.sasDatastore());
                            lab.sasDisk.undescribed();
                        })
                        .devices(SAS)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss(),
                check("an NFS datastore does not hang on an HBA", "It comes over the network; the SAS card is free.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.machine(
                                        "files", lab.host.datastore(DumpVolume.nfs("share", "nfs-1", "10.0.0.5"))))
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"),
                check("two datastores on one controller", "All names, in order.")
                        .lab("8.0.2", lab -> {
                            lab.host.machine("zeta", lab.host.datastore("z-store", lab.sasDisk, 2));
                            lab.host.machine("alpha", lab.host.datastore("a-store", lab.sasDisk, 1));
                        })
                        .devices(SAS)
                        .block("datastore-loss")
                        .datastores("a-store", "z-store")
                        .machines("alpha", "zeta"),
                check("the machines of another datastore are safe", "Only what lies on the lost disk is named.")
                        .lab("8.0.2", lab -> {
                            lab.host.machine("files", lab.sasDatastore());
                            lab.host.machine("quick", lab.nvmeDatastore());
                        })
                        .devices(NVME)
                        .block("datastore-loss")
                        .datastores("fast")
                        .machines("quick"),
                check(
                                "an SSD datastore on the boot controller",
                                "Two disks on SATA: boot disk and data disk go together.")
                        .lab("8.0.2", lab -> {
                            var data = lab.host.disk("t10.ATA_____DATA").path("vmhba0:C0:T1:L0");
                            lab.host.machine("files", lab.host.datastore("second", data, 1));
                        })
                        .devices(SATA)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("coredump-target", "scratch-location")
                        .datastores("datastore1", "second")
                        .machines("files", "mail", "web"));
    }

    private static void spanned(Lab lab) {
        DumpVolume volume = DumpVolume.vmfs("span", "5f7a0000-0000-0000-0000-7")
                .on(lab.sasDisk, 1)
                .on(lab.nvmeDisk, 1);
        lab.host.machine("big", lab.host.datastore(volume));
    }
}
