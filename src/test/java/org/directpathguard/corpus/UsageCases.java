package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;

import java.util.List;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpVolume;

/** Other uses of a disk: coredump, scratch, swap, caches, vSAN, raw disks, memory tiers. */
final class UsageCases {

    private UsageCases() {}

    static List<Case> all() {
        return List.of(
                // A coredump is a medium sign of the boot disk, and every disk that a sign names is protected.
                check("coredump on another controller's disk", "The sign contradicts OSDATA; both disks are protected.")
                        .lab("8.0.2", lab -> lab.host.settings().coredumpOn(lab.sasDisk, 1))
                        .devices(SAS)
                        .warn("coredump-target")
                        .may("boot-device")
                        .decision("BLOCK", "WARN")
                        .boot("on-this-device", "unknown", "elsewhere"),
                // Scratch is a medium sign as well.
                check("scratch on another controller's datastore", "Logs and state go to a datastore on SAS.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host
                                        .settings()
                                        .scratch(lab.sasDatastore().volume()))
                        .devices(SAS)
                        .warn("scratch-location", "datastore-loss")
                        .may("boot-device")
                        .decision("BLOCK", "WARN")
                        .datastores("bulk"),
                check("scratch in a folder of a datastore", "The location goes on behind the volume's id.")
                        .lab("8.0.2", lab -> {
                            String folder = "/vmfs/volumes/"
                                    + lab.sasDatastore().volume().uuid() + "/.locker-esx01";
                            lab.host.settings().scratch(folder, folder);
                        })
                        .devices(SAS)
                        .warn("scratch-location", "datastore-loss")
                        .may("boot-device")
                        .decision("BLOCK", "WARN")
                        .datastores("bulk"),
                check("the host swaps to a datastore", "Its system swap is set to the datastore on SAS.")
                        .lab("8.0.2", lab -> {
                            lab.sasDatastore();
                            lab.host.settings().systemSwapOn("bulk");
                        })
                        .devices(SAS)
                        .warn("swap-location", "datastore-loss")
                        .datastores("bulk")
                        .boot("elsewhere"),
                check("machines swap to a datastore", "The host's own swap datastore for machines lies on SAS.")
                        .lab("8.0.2", lab -> lab.host.settings().machinesSwapOn(lab.sasDatastore()))
                        .devices(SAS)
                        .warn("swap-location", "datastore-loss")
                        .datastores("bulk"),
                check("a host cache", "1 GB of host cache on the NVMe datastore.")
                        .lab("8.0.2", lab -> lab.host.settings().hostCache(lab.nvmeDatastore(), 1024))
                        .devices(NVME)
                        .warn("swap-location", "datastore-loss")
                        .datastores("fast"),
                check("a host cache of size 0", "Configured, but not used.")
                        .lab("8.0.2", lab -> lab.host.settings().hostCache(lab.nvmeDatastore(), 0))
                        .devices(NVME)
                        .warn("datastore-loss")
                        .mustNot("swap-location")
                        .datastores("fast"),
                check("a flash read cache", "A flash volume of 100 GB on the NVMe disk.")
                        .lab("6.7.0", lab -> lab.host.settings().flashCache(flash(lab), 100L << 30))
                        .devices(NVME)
                        .warn("swap-location")
                        .mustNot("osdata-volume", "boot-device"),
                check("vSAN, a disk group", "The capacity disk hangs on the SAS card.")
                        .lab("7.0.3", lab -> {
                            DumpDisk cache = lab.nvmeDisk.vsan();
                            lab.host.settings().vsanDiskGroup(cache, lab.sasDisk.vsan());
                        })
                        .devices(SAS)
                        .block("vsan-disk")
                        .mustNot("boot-device")
                        .boot("elsewhere"),
                check("vSAN, the cache disk", "Without it the whole group is gone.")
                        .lab("7.0.3", lab -> {
                            DumpDisk cache = lab.nvmeDisk.vsan();
                            lab.host.settings().vsanDiskGroup(cache, lab.sasDisk.vsan());
                        })
                        .devices(NVME)
                        .block("vsan-disk"),
                check("vSAN, known by the disk group alone", "Hosts before 6.0 have no vsanDiskInfo.")
                        .lab("6.5.0", lab -> lab.host.settings().vsanDiskGroup(lab.nvmeDisk, lab.sasDisk))
                        .devices(SAS)
                        .block("vsan-disk"),
                check("vSAN, known by the disk alone", "The host's vSAN configuration names no disk.")
                        .lab("7.0.3", lab -> {
                            lab.sasDisk.vsan();
                            lab.host.settings().vsanEnabled();
                        })
                        .devices(SAS)
                        .block("vsan-disk"),
                check("vSAN Express Storage", "The pool's disk says so itself.")
                        .lab("8.0.2", lab -> {
                            lab.nvmeDisk.vsan();
                            lab.host.settings().vsanExpress();
                        })
                        .devices(NVME)
                        .block("vsan-disk"),
                check("vSAN on another controller", "The SAS disk is claimed, the NVMe disk is free.")
                        .lab("7.0.3", lab -> {
                            DumpDisk other = lab.host.disk("naa.5000c500ffff").path("vmhba1:C0:T1:L0");
                            lab.host.settings().vsanDiskGroup(lab.sasDisk.vsan(), other.vsan());
                        })
                        .devices(NVME)
                        .allow()
                        .mustNot("vsan-disk"),
                check("a raw disk of a machine", "Physical mode: the data is the whole LUN behind the SAS card.")
                        .lab("8.0.2", lab -> lab.web.rawDisk(lab.sasDisk, lab.datastore1, "physicalMode"))
                        .devices(SAS)
                        .block("rdm-disk")
                        .mustNot("datastore-loss", "boot-device")
                        .machines("web")
                        .boot("elsewhere"),
                check("a raw disk of a machine that is switched off", "It is registered here, the disk is its data.")
                        .lab(
                                "8.0.2",
                                lab -> lab.mail
                                        .rawDisk(lab.sasDisk, lab.datastore1, "virtualMode")
                                        .poweredOff())
                        .devices(SAS)
                        .block("rdm-disk")
                        .machines("mail"),
                check("a raw disk on another controller", "The NVMe disk is nobody's.")
                        .lab("8.0.2", lab -> lab.web.rawDisk(lab.sasDisk, lab.datastore1, "physicalMode"))
                        .devices(NVME)
                        .allow()
                        .mustNot("rdm-disk"),
                check("a raw disk with a second path", "The LUN is reached by the other HBA as well.")
                        .cluster(cluster -> {
                            DumpDisk raw = cluster.host
                                    .disk("naa.raw")
                                    .path("vmhba11:C0:T0:L5")
                                    .path("vmhba12:C0:T0:L5")
                                    .remote();
                            cluster.host.machine("db", cluster.san).rawDisk(raw, cluster.san, "physicalMode");
                        })
                        .devices(San.FIRST)
                        .warn("path-redundancy")
                        .mustNot("rdm-disk", "datastore-loss"),
                check("a machine whose disks can't be read", "It may hold a raw disk on the SAS card.")
                        .lab("8.0.2", lab -> lab.web.withoutConfig())
                        .devices(SAS)
                        .blockByOneOf("evidence-incomplete", "rdm-disk")
                        .anyLoss(),
                check("a disk used as a memory tier", "8.0.3 and later: taking it crashes the host.")
                        .lab("8.0.3", lab -> {
                            lab.nvmeDisk.memoryTier();
                            lab.host.settings().memoryTier("NVMe tier", "NVMe", 1L << 40);
                        })
                        .devices(NVME)
                        .block("memory-tiering")
                        .mustNot("boot-device"),
                check("memory tiering on another controller", "The tier is the NVMe disk; the SAS card is free.")
                        .lab("8.0.3", lab -> {
                            lab.nvmeDisk.memoryTier();
                            lab.host.settings().memoryTier("NVMe tier", "NVMe", 1L << 40);
                        })
                        .devices(SAS)
                        .allow()
                        .mustNot("memory-tiering"));
    }

    private static DumpVolume flash(Lab lab) {
        return lab.host.volume(
                DumpVolume.vffs("flash-esx01", "5f7a0000-0000-0000-0000-f").on(lab.nvmeDisk, 1));
    }
}
