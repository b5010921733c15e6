package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.GPU_AUDIO;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;

import java.util.List;
import java.util.function.Consumer;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;

/** What leaves together: dependent devices, bridges, functions of one device. */
final class GroupCases {

    private static final String BRIDGE = "0000:00:1c.4";
    private static final String INNER_BRIDGE = "0000:05:00.0";
    private static final String CARD = "0000:06:08.0";
    private static final String CARD_DISKS = "0000:06:09.0";

    private GroupCases() {}

    static List<Case> all() {
        return List.of(
                check(
                                "a GPU takes its audio function along",
                                "Harmless, but said: two functions leave, one was asked for.")
                        .devices(GPU)
                        .warn("dependent-devices")
                        .mustNot("console-display", "boot-device")
                        .group(GPU, GPU_AUDIO)
                        .boot("elsewhere"),
                check("an audio function takes its GPU along", "The dependent device is the GPU itself.")
                        .devices(GPU_AUDIO)
                        .warn("dependent-devices")
                        .group(GPU, GPU_AUDIO),
                check("a GPU and its audio function", "Who asks for both gets no warning.")
                        .devices(GPU, GPU_AUDIO)
                        .allow()
                        .mustNot("dependent-devices", "console-display")
                        .group(GPU, GPU_AUDIO),
                check("an empty dependent device groups nothing", "Every row has an empty one, as some hosts report.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.edit(object -> Rows.rows(object)
                                        .forEach(row ->
                                                row.find("dependentDevice").forEach(node -> node.text("")))))
                        .devices(SAS)
                        .allow()
                        .mustNot("dependent-devices", "boot-device")
                        .group(SAS)
                        .boot("elsewhere"),
                check(
                                "the dependent device is the boot controller",
                                "A card that can't leave without the other function.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.depend(object, SATA, SAS)))
                        .devices(SAS)
                        .block("boot-device", "osdata-volume", "datastore-loss", "only-storage-controller")
                        .warn("dependent-devices", "coredump-target", "scratch-location")
                        .datastores("datastore1")
                        .machines("mail", "web")
                        .group(SAS, SATA)
                        .boot("on-this-device"),
                check("a bridge that names its children", "The card behind the bridge drags the SATA card along.")
                        .lab("8.0.2", behindBridge(true, false))
                        .devices(CARD)
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .mustNot("boot-device")
                        .datastores("cold")
                        .machines("archive")
                        .boot("elsewhere"),
                check("a bridge that does not name its children", "parentBridge is empty: the same bus decides.")
                        .lab("8.0.2", behindBridge(false, false))
                        .devices(CARD)
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .datastores("cold")
                        .machines("archive"),
                check("a bridge behind a bridge", "The inner bridge's children leave with the outer bridge.")
                        .lab("8.0.2", behindBridge(true, true))
                        .devices(CARD)
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .datastores("cold")
                        .machines("archive"),
                check("a bridge with nothing else behind it", "Another card sits on another bus.")
                        .lab("8.0.2", lab -> {
                            lab.host.function(BRIDGE, 0x0604, "8086:a114", "Intel PCI Express Root Port");
                            lab.host.edit(object -> Rows.depend(object, BRIDGE, SAS));
                        })
                        .devices(SAS)
                        .allow()
                        .may("dependent-devices")
                        .decision("WARN")
                        .boot("elsewhere"),
                check("a bridge whose parentBridge entries name others", "The SATA card sits behind another bridge.")
                        .lab("8.0.2", GroupCases::otherBridge)
                        .devices(CARD)
                        .allow()
                        .may("dependent-devices")
                        .decision("WARN")
                        .mustNot("datastore-loss"),
                check("functions of one chip, each on its own", "00:1f.2 and 00:1f.3 share the slot, not the fate.")
                        .lab(
                                "8.0.2",
                                lab -> lab.host.function("0000:00:17.1", 0x0c05, "8086:a123", "Intel SMBus Controller"))
                        .devices("0000:00:17.1")
                        .allow()
                        .mustNot("dependent-devices", "boot-device")
                        .group("0000:00:17.1"),
                check("four functions of one card", "They name the same dependent device; one carries a datastore.")
                        .lab("8.0.2", GroupCases::fourFunctions)
                        .devices("0000:af:00.3")
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .datastores("cold")
                        .machines("archive")
                        .group("0000:af:00.0", "0000:af:00.1", "0000:af:00.2", "0000:af:00.3"),
                check("a dependent device in capitals", "0000:AF:00.2 is the function 0000:af:00.2.")
                        .lab("8.0.2", lab -> {
                            fourFunctions(lab);
                            lab.host.edit(object -> Rows.depend(object, "0000:AF:00.2", "0000:af:00.3"));
                        })
                        .devices("0000:af:00.3")
                        .block("datastore-loss")
                        .warn("dependent-devices")
                        .datastores("cold")
                        .machines("archive"),
                check("a dependent device that the host does not list", "What leaves with it can't be told.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.depend(object, "0000:7f:00.0", SAS)))
                        .devices(SAS)
                        .decision("BLOCK", "WARN", "ALLOW")
                        .may("evidence-incomplete", "dependent-devices"));
    }

    /** A card and a SATA card with a datastore behind one bridge; the card's dependent device is the bridge. */
    private static Consumer<Lab> behindBridge(boolean named, boolean nested) {
        return lab -> {
            lab.host.function(BRIDGE, 0x0604, "8086:a114", "Intel PCI Express Root Port");
            if (nested) {
                lab.host
                        .function(INNER_BRIDGE, 0x0604, "104c:8231", "Texas PCIe-to-PCI Bridge")
                        .behind(BRIDGE);
            }
            String parent = nested ? INNER_BRIDGE : BRIDGE;
            lab.host
                    .function(CARD, 0x0780, "10b5:9030", "PLX Serial Card")
                    .dependsOn(BRIDGE)
                    .behind(named ? parent : "");
            lab.host
                    .function(CARD_DISKS, 0x0180, "1095:3114", "Silicon SiI 3114")
                    .dependsOn(BRIDGE)
                    .behind(named ? parent : "");
            coldStore(lab, CARD_DISKS);
            lab.host.edit(object -> Rows.depend(object, CARD_DISKS, CARD_DISKS));
        };
    }

    private static void otherBridge(Lab lab) {
        lab.host.function(BRIDGE, 0x0604, "8086:a114", "Intel PCI Express Root Port");
        lab.host.function("0000:00:1c.5", 0x0604, "8086:a115", "Intel PCI Express Root Port");
        lab.host
                .function(CARD, 0x0780, "10b5:9030", "PLX Serial Card")
                .dependsOn(BRIDGE)
                .behind(BRIDGE);
        lab.host
                .function("0000:07:00.0", 0x0180, "1095:3114", "Silicon SiI 3114")
                .behind("0000:00:1c.5");
        coldStore(lab, "0000:07:00.0");
    }

    private static void fourFunctions(Lab lab) {
        for (int function = 0; function < 4; function++) {
            int classId = function == 2 ? 0x0100 : 0x0200;
            lab.host
                    .function("0000:af:00." + function, classId, "19a2:0710", "Emulex OneConnect")
                    .dependsOn("0000:af:00.2");
        }
        coldStore(lab, "0000:af:00.2");
    }

    private static void coldStore(Lab lab, String address) {
        lab.host.adapter(DumpAdapter.block("vmhba7", address));
        DumpDisk disk = lab.host.disk("t10.ATA_____COLD").path("vmhba7:C0:T0:L0");
        lab.host.machine("archive", lab.host.datastore("cold", disk, 1));
    }
}
