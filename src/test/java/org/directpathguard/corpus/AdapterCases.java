package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.CONSOLE;
import static org.directpathguard.corpus.Lab.SAS;

import java.util.List;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;

/** Adapters that are unknown, out of place, or of no known type. */
final class AdapterCases {

    private AdapterCases() {}

    static List<Case> all() {
        return List.of(
                check("an adapter that govc dropped", "The topology names vmhba9, the list of adapters lacks it.")
                        .lab("8.0.2", lab -> {
                            lab.host.adapter(
                                    DumpAdapter.nvme("vmhba9", "0000:5f:00.0").dropped());
                            lab.host.disk("eui.mystery").path("vmhba9:C0:T0:L0");
                        })
                        .devices(SAS)
                        .block("evidence-incomplete")
                        .anyLoss(),
                check(
                                "an adapter that govc dropped, a display adapter asked for",
                                "An unknown adapter elsewhere: no matter.")
                        .lab("8.0.2", lab -> {
                            lab.host.adapter(
                                    DumpAdapter.nvme("vmhba9", "0000:5f:00.0").dropped());
                            lab.host.disk("eui.mystery").path("vmhba9:C0:T0:L0");
                        })
                        .devices(CONSOLE)
                        .allow(),
                check(
                                "an adapter without an address, but with its bus",
                                "The bus is that of the card that is asked for.")
                        .lab("8.0.2", lab -> {
                            lab.host.function("0000:0b:00.0", 0x0107, "1000:0087", "Broadcom LSI2308");
                            lab.host.adapter(DumpAdapter.serialAttached("vmhba9", "")
                                    .withoutPci()
                                    .bus(0x0b));
                            DumpDisk disk = lab.host.disk("naa.somewhere").path("vmhba9:C0:T0:L0");
                            lab.host.machine("files", lab.host.datastore("somewhere", disk, 1));
                        })
                        .devices("0000:0b:00.0")
                        .blockByOneOf("evidence-incomplete", "datastore-loss")
                        .anyLoss(),
                check("an adapter without an address, on another bus", "Its bus is 0b; a display adapter is asked for.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.adapter(DumpAdapter.serialAttached("vmhba9", "")
                                        .withoutPci()
                                        .bus(0x0b)))
                        .devices(CONSOLE)
                        .allow(),
                // The class is the one that every release knows, the address is good: whether the type counts as
                // unknown, the contract leaves open.
                check("a free adapter of the base class", "6.x tells no more of some NVMe adapters.")
                        .lab("6.7.0", lab -> {
                            lab.host.function("0000:5f:00.0", 0x0108, "8086:0a54", "Intel NVMe Datacenter SSD");
                            lab.host.adapter(DumpAdapter.plain("vmhba9", "0000:5f:00.0"));
                            lab.host.disk("t10.NVMe____FREE").path("vmhba9:C0:T0:L0");
                        })
                        .devices("0000:5f:00.0")
                        .decision("ALLOW", "BLOCK")
                        .may("evidence-incomplete"),
                // Every real host has options; a dump without any leaves scratch unknown, which is worth a warning
                // only.
                check("a spare HBA without config/option", "Nothing says where scratch lies.")
                        .lab("8.0.2", lab -> lab.host.without("config/option"))
                        .devices(SAS)
                        .decision("ALLOW", "WARN", "BLOCK")
                        .may("evidence-incomplete"),
                check("a RAID card that no driver claims", "Class 0104, no vmhba: nothing of the host can lie on it.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.function(
                                        "0000:0b:00.0", 0x0104, "1000:005d", "Broadcom MegaRAID SAS-3 3108"))
                        .devices("0000:0b:00.0")
                        .allow()
                        .boot("elsewhere"));
    }
}
