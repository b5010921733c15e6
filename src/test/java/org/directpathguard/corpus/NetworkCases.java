package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.NIC0;
import static org.directpathguard.corpus.Lab.NIC1;
import static org.directpathguard.corpus.Lab.SPARE_NIC;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.directpathguard.corpus.dump.DumpDistributedSwitch;
import org.directpathguard.corpus.dump.DumpHost;
import org.directpathguard.corpus.dump.Inventory;

/** Uplinks of management, services and machines; standard and distributed switches. */
final class NetworkCases {

    private NetworkCases() {}

    static List<Case> all() {
        return List.of(
                check("one of two management uplinks", "The other one has link.")
                        .devices(NIC0)
                        .warn("management-network")
                        .mustNot("storage-network", "service-network")
                        .group(NIC0)
                        .boot("elsewhere"),
                check("both management uplinks", "Nothing is left to reach the host by.")
                        .devices(NIC0, NIC1)
                        .block("management-network")
                        .warn("vm-network")
                        .boot("elsewhere"),
                check("asked by the names of the NICs", "vmnic0 and vmnic1 in place of addresses.")
                        .devices("vmnic0", "vmnic1")
                        .block("management-network")
                        .warn("vm-network")
                        .group(NIC0, NIC1),
                check("a spare NIC", "It is on no switch.")
                        .devices(SPARE_NIC)
                        .allow()
                        .boot("elsewhere"),
                check("the other uplink has no link", "An uplink without link does not count: this one is the last.")
                        .scene(() -> host(
                                host -> {
                                    host.nic("vmnic0", NIC0);
                                    host.nic("vmnic1", NIC1).linkDown();
                                },
                                NetworkCases::bothActive))
                        .devices(NIC0)
                        .block("management-network")
                        .may("vm-network"),
                check("the uplink without link", "It carries nothing now, so nothing is lost.")
                        .scene(() -> host(
                                host -> {
                                    host.nic("vmnic0", NIC0);
                                    host.nic("vmnic1", NIC1).linkDown();
                                },
                                NetworkCases::bothActive))
                        .devices(NIC1)
                        .allow()
                        .may("management-network")
                        .decision("WARN"),
                check("a standby uplink counts", "The port group's own order: active vmnic0, standby vmnic1.")
                        .scene(() -> ordered(List.of("vmnic0"), List.of("vmnic1")))
                        .devices(NIC0)
                        .warn("management-network"),
                check("an unused uplink does not count", "The port group's own order leaves vmnic1 out.")
                        .scene(() -> ordered(List.of("vmnic0"), List.of()))
                        .devices(NIC0)
                        .block("management-network")
                        .may("vm-network"),
                check("the unused uplink itself", "Management does not use it; machines have the other one.")
                        .scene(() -> ordered(List.of("vmnic0"), List.of()))
                        .devices(NIC1)
                        .allow()
                        .mustNot("management-network"),
                check("a switch of machines with one uplink", "The machine on VLAN20 loses its network.")
                        .lab("8.0.2", lab -> {
                            lab.host.standardSwitch("vSwitch1", "vmnic2").portGroup("VLAN20");
                            lab.web.onNetwork("VLAN20");
                        })
                        .devices(SPARE_NIC)
                        .warn("vm-network")
                        .mustNot("management-network", "storage-network")
                        .networks("VLAN20"),
                check("a switch without uplinks", "Machines talk among themselves; a spare NIC changes nothing.")
                        .lab("8.0.2", lab -> {
                            lab.host.standardSwitch("vSwitch1").portGroup("internal");
                            lab.web.onNetwork("internal");
                        })
                        .devices(SPARE_NIC)
                        .allow()
                        .mustNot("vm-network"),
                check("vMotion over one uplink", "Machines stay, moves fail.")
                        .lab("8.0.2", lab -> service(lab, "vmotion"))
                        .devices(SPARE_NIC)
                        .warn("service-network")
                        .mustNot("management-network", "storage-network"),
                check("fault tolerance logging over one uplink", "The secondary falls behind.")
                        .lab("8.0.2", lab -> service(lab, "faultToleranceLogging"))
                        .devices(SPARE_NIC)
                        .warn("service-network"),
                check("replication over one uplink", "Replicas fall behind.")
                        .lab("8.0.2", lab -> service(lab, "vSphereReplication"))
                        .devices(SPARE_NIC)
                        .warn("service-network"),
                check("vMotion over one of two uplinks", "INFO: the other uplink carries it.")
                        .lab("8.0.2", lab -> lab.host.kernelNic("vmk1", "10.0.7.11", "Management Network", "vmotion"))
                        .devices(NIC0)
                        .warn("management-network")
                        .mustNot("storage-network"),
                check("management on a second switch as well", "vmk1 on vSwitch1 answers too when vSwitch0 is gone.")
                        .lab("8.0.2", lab -> service(lab, "management"))
                        .devices(NIC0, NIC1)
                        .decision("BLOCK", "WARN")
                        .may("management-network", "vm-network"),
                check("distributed switch, last uplink", "Management on dvs, its only NIC is asked for.")
                        .scene(() -> distributed(Map.of("vmnic0", "Uplink 1"), List.of("Uplink 1"), List.of()))
                        .devices(NIC0)
                        .block("management-network"),
                check("distributed switch, one of two uplinks", "The other uplink is active as well.")
                        .scene(() -> distributed(
                                Map.of("vmnic0", "Uplink 1", "vmnic1", "Uplink 2"),
                                List.of("Uplink 1", "Uplink 2"),
                                List.of()))
                        .devices(NIC0)
                        .warn("management-network"),
                check("distributed switch, the other uplink is unused", "The port group names Uplink 1 only.")
                        .scene(() -> distributed(
                                Map.of("vmnic0", "Uplink 1", "vmnic1", "Uplink 2"), List.of("Uplink 1"), List.of()))
                        .devices(NIC0)
                        .block("management-network"),
                check("distributed switch, the unused uplink itself", "Uplink 2 carries nothing of management.")
                        .scene(() -> distributed(
                                Map.of("vmnic0", "Uplink 1", "vmnic1", "Uplink 2"), List.of("Uplink 1"), List.of()))
                        .devices(NIC1)
                        .allow()
                        .mustNot("management-network"),
                check(
                                "distributed switch, the standby uplink is empty",
                                "Uplink 2 is standby, but no NIC stands for it.")
                        .scene(() ->
                                distributed(Map.of("vmnic0", "Uplink 1"), List.of("Uplink 1"), List.of("Uplink 2")))
                        .devices(NIC0)
                        .block("management-network"),
                check("distributed switch whose port group is not saved", "Which uplinks it uses can't be told.")
                        .scene(NetworkCases::withoutPortGroupFile)
                        .devices(NIC0)
                        .decision("BLOCK", "WARN")
                        .may("management-network", "evidence-incomplete"),
                check("a dual-port card that leaves as a whole", "Both ports name the first as their dependent device.")
                        .lab("8.0.2", lab -> lab.host.edit(object -> Rows.depend(object, NIC0, NIC0, NIC1)))
                        .devices(NIC1)
                        .block("management-network")
                        .warn("dependent-devices", "vm-network")
                        .group(NIC0, NIC1));
    }

    private static void service(Lab lab, String service) {
        lab.host.standardSwitch("vSwitch1", "vmnic2").portGroup("Services");
        lab.host.kernelNic("vmk1", "10.0.7.11", "Services", service);
    }

    private static Inventory host(Consumer<DumpHost> nics, Consumer<DumpHost> network) {
        Inventory inventory = Boots.bare();
        DumpHost host = inventory.hosts().get(0);
        nics.accept(host);
        network.accept(host);
        host.kernelNic("vmk0", "10.0.0.11", "Management Network", "management");
        return inventory;
    }

    private static void bothActive(DumpHost host) {
        host.standardSwitch("vSwitch0", "vmnic0", "vmnic1")
                .portGroup("VM Network")
                .portGroup("Management Network");
    }

    private static Inventory ordered(List<String> active, List<String> standby) {
        return host(
                host -> {
                    host.nic("vmnic0", NIC0);
                    host.nic("vmnic1", NIC1);
                },
                host -> host.standardSwitch("vSwitch0", "vmnic0", "vmnic1")
                        .portGroup("VM Network")
                        .portGroup("Management Network", active, standby));
    }

    private static Inventory distributed(Map<String, String> nics, List<String> active, List<String> standby) {
        Inventory inventory = Boots.bare();
        DumpHost host = inventory.hosts().get(0);
        host.nic("vmnic0", NIC0);
        host.nic("vmnic1", NIC1);
        DumpDistributedSwitch dvs =
                inventory.distributedSwitch("dvs", "Uplink 1", "Uplink 2").portGroup("dv-management", active, standby);
        host.join(dvs, nics);
        host.kernelNic("vmk0", "10.0.0.11", dvs, "dv-management", "management");
        return inventory;
    }

    private static Inventory withoutPortGroupFile() {
        return distributed(
                        Map.of("vmnic0", "Uplink 1", "vmnic1", "Uplink 2"), List.of("Uplink 1", "Uplink 2"), List.of())
                .edit(folder -> folder.objects().removeAll(folder.objects("DistributedVirtualPortgroup")));
    }
}
