package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NVME;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.San.FIRST;
import static org.directpathguard.corpus.San.SECOND;

import java.util.List;
import java.util.Set;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpMachine;

/** Things that name no place, no home or no list: each of them may be the one. */
final class HomelessCases {

    private HomelessCases() {}

    static List<Case> all() {
        return List.of(
                check("a NIC without an address", "vmnic0 does not say which function it is.")
                        .lab("8.0.2", lab -> lab.host.edit(NicCases.nicAddress("vmnic0", "")))
                        .devices(NIC0)
                        .blockByOneOf("evidence-incomplete", "management-network")
                        .anyLoss(),
                check("an adapter without an address", "A SAS adapter that says no PCI address may be any card.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:0b:00.0", 0x0107, "1000:0087", "Broadcom LSI2308");
                            lab.host.adapter(
                                    DumpAdapter.serialAttached("vmhba9", "").withoutPci());
                            DumpDisk disk = lab.host.disk("naa.somewhere").path("vmhba9:C0:T0:L0");
                            lab.host.machine("files", lab.host.datastore("somewhere", disk, 1));
                        })
                        .devices("0000:0b:00.0")
                        .blockByOneOf("evidence-incomplete", "datastore-loss")
                        .anyLoss(),
                check(
                                "an adapter at an address that is not listed",
                                "vmhba9 sits on the bus of the card that is asked for.")
                        .lab("8.0.2", lab -> {
                            lab.host.adapter(DumpAdapter.block("vmhba9", "0000:03:00.1"));
                            DumpDisk disk = lab.host.disk("naa.somewhere").path("vmhba9:C0:T0:L0");
                            lab.host.machine("files", lab.host.datastore("somewhere", disk, 1));
                        })
                        .devices(SAS)
                        .block("evidence-incomplete")
                        .may("datastore-loss")
                        .anyLoss(),
                check(
                                "an adapter whose address is no address",
                                "The host writes 'unknown' where the address should be.")
                        .lab("8.0.2", lab -> {
                            lab.host.adapter(DumpAdapter.block("vmhba9", SAS).at("unknown:00.0"));
                            DumpDisk disk = lab.host.disk("naa.somewhere").path("vmhba9:C0:T0:L0");
                            lab.host.machine("files", lab.host.datastore("somewhere", disk, 1));
                        })
                        .devices(SAS)
                        .blockByOneOf("evidence-incomplete", "datastore-loss")
                        .anyLoss(),
                check(
                                "vSAN Express Storage that names no disk",
                                "The pool is known to another API: which disks is unknown.")
                        .lab("8.0.2", lab -> lab.host.settings().vsanExpress())
                        .devices(NVME)
                        .blockByOneOf("vsan-disk", "evidence-incomplete"),
                check(
                                "a machine that does not say its host",
                                "It lies on the shared datastore, and may be this host's.")
                        .cluster(cluster -> {
                            DumpMachine machine = cluster.host.machine("stray", cluster.san);
                            cluster.inventory.edit(folder -> {
                                folder.object("VirtualMachine", machine.moid())
                                        .properties()
                                        .keySet()
                                        .removeAll(Set.of("runtime", "summary", "resourcePool"));
                                folder.object("HostSystem", cluster.host.moid())
                                        .property("vm")
                                        .orElseThrow()
                                        .children()
                                        .clear();
                            });
                        })
                        .devices(FIRST, SECOND)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss());
    }
}
