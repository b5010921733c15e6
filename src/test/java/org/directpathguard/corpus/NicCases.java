package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NIC1;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SPARE_NIC;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.directpathguard.corpus.dump.DumpAdapter;
import org.directpathguard.corpus.dump.DumpDisk;
import org.directpathguard.corpus.dump.DumpDistributedSwitch;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.DumpVolume;
import org.directpathguard.corpus.dump.Inventory;
import org.directpathguard.corpus.dump.Node;
import org.directpathguard.corpus.dump.SavedObject;

/** NICs in odd places: without an address, in bundles, behind an internal switch, below the boot disk. */
final class NicCases {

    private NicCases() {}

    static List<Case> all() {
        return List.of(
                check("a NIC address in the short form", "04:00.0 is 0000:04:00.0.")
                        .lab("8.0.2", lab -> lab.host.edit(nicAddress("vmnic0", "04:00.0")))
                        .devices(NIC0)
                        .warn("management-network"),
                check("a bundle of two uplinks, one of them", "The port group names the bundle, not its members.")
                        .scene(NicCases::bundle)
                        .devices(NIC0)
                        .decision("WARN", "BLOCK")
                        .may("management-network", "evidence-incomplete"),
                check("a bundle of two uplinks, both", "The whole bundle leaves.")
                        .scene(NicCases::bundle)
                        .devices(NIC0, NIC1)
                        .blockByOneOf("management-network", "evidence-incomplete"),
                check("storage behind an internal switch", "A machine on this host serves NFS; no uplink carries it.")
                        .lab("8.0.2", NicCases::servedByAMachine)
                        .devices(NIC0, NIC1)
                        .block("management-network")
                        .warn("vm-network")
                        .mustNot("storage-network"),
                check("storage behind an internal switch, a spare NIC", "Nothing of it runs over a NIC.")
                        .lab("8.0.2", NicCases::servedByAMachine)
                        .devices(SPARE_NIC)
                        .allow()
                        .mustNot("storage-network"),
                check("boot over iSCSI, the last uplink", "The boot disk is a LUN behind the software initiator.")
                        .scene(NicCases::bootOverIscsi)
                        .devices(SPARE_NIC)
                        .blockByOneOf("boot-device", "storage-network", "evidence-incomplete")
                        .may("osdata-volume", "only-storage-controller", "datastore-loss", "scratch-location")
                        .anyLoss(),
                check("boot over iSCSI, the free HBA", "The boot LUN hangs on no local controller.")
                        .scene(NicCases::bootOverIscsi)
                        .devices(SAS)
                        .allow()
                        .may("only-storage-controller", "evidence-incomplete")
                        .decision("BLOCK", "WARN"),
                check("the neighbour's machine holds the same address", "It is a function of the other host.")
                        .scene(() -> {
                            Lab lab = Lab.of("8.0.2");
                            Lab neighbour = lab.neighbour("esx02");
                            neighbour.web.holds(SAS, "1000:0072");
                            return lab.inventory;
                        })
                        .devices(SAS)
                        .allow()
                        .mustNot("assigned-to-vm"),
                check(
                                "two lists disagree about a machine's host",
                                "The neighbour runs it, this host lists it as its own.")
                        .cluster(cluster -> {
                            String stray = cluster.neighbour
                                    .machine("stray", cluster.san)
                                    .moid();
                            cluster.host.edit(object -> own(object, stray));
                        })
                        .devices(San.FIRST, San.SECOND)
                        .blockByOneOf("datastore-loss", "evidence-incomplete")
                        .anyLoss());
    }

    private static void own(SavedObject host, String machine) {
        host.property("vm").orElseThrow().with(Node.reference("ManagedObjectReference", "VirtualMachine", machine));
    }

    static Consumer<SavedObject> nicAddress(String device, String address) {
        return host -> host.property("config").orElseThrow().find("network/pnic").stream()
                .filter(nic -> nic.find("device").get(0).text().equals(device))
                .forEach(nic -> nic.find("pci").get(0).text(address));
    }

    private static Inventory bundle() {
        Inventory inventory = Boots.bare();
        DumpHost host = inventory.hosts().get(0);
        host.nic("vmnic0", NIC0);
        host.nic("vmnic1", NIC1);
        DumpDistributedSwitch dvs = inventory
                .distributedSwitch("dvs", "lag1-0", "lag1-1")
                .bundled("lag1")
                .portGroup("dv-management", List.of("lag1"), List.of());
        host.join(dvs, Map.of("vmnic0", "lag1-0", "vmnic1", "lag1-1"));
        host.kernelNic("vmk0", "10.0.0.11", dvs, "dv-management", "management");
        return inventory;
    }

    private static void servedByAMachine(Lab lab) {
        lab.host.standardSwitch("vSwitch9").portGroup("internal");
        lab.host.kernelNic("vmk9", "192.168.100.1", "internal");
        lab.host.machine("freenas", lab.datastore1).onNetwork("internal");
        lab.host.machine("media", lab.host.datastore(DumpVolume.nfs("tank", "nfs-9", "192.168.100.2")));
    }

    private static Inventory bootOverIscsi() {
        Inventory inventory = Inventory.vcenter();
        DumpHost host = inventory.host("esx01", "8.0.2");
        host.function(SAS, 0x0107, "1000:0072", "Broadcom LSI2008");
        host.function(NIC0, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(NIC1, 0x0200, "8086:1521", "Intel I350 Gigabit Network Connection");
        host.function(SPARE_NIC, 0x0200, "8086:1528", "Intel Ethernet Controller X540-AT2");
        host.adapter(DumpAdapter.serialAttached("vmhba1", SAS));
        host.adapter(DumpAdapter.softwareIscsi("vmhba64", "10.0.8.5"));
        host.disk("naa.5000c500a1b2c3d4").path("vmhba1:C0:T0:L0");
        DumpDisk boot = host.disk("naa.6001405b007").path("vmhba64:C0:T0:L0").remote();
        Chassis.bootBanksOf7(host);
        DumpVolume system =
                host.volume(DumpVolume.osdata("62d1a7b0-0000-0000-0000-1").on(boot, 7));
        host.settings().scratch(system);
        Chassis.network(host);
        host.standardSwitch("vSwitch1", "vmnic2").portGroup("iScsiBootPG");
        host.kernelNic("vmk1", "10.0.8.11", "iScsiBootPG");
        return inventory;
    }
}
