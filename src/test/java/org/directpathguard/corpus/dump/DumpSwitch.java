package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A standard switch ({@code vSwitchN}) with its port groups. */
public final class DumpSwitch {

    private final String name;
    private final List<String> nics;
    private final List<DumpPortGroup> portGroups = new ArrayList<>();
    private Teaming teaming;

    DumpSwitch(String name, List<String> nics) {
        this.name = name;
        this.nics = nics;
        this.teaming = new Teaming(nics, List.of());
    }

    /** Sets the switch's own order; a NIC in neither list is unused. */
    public DumpSwitch teaming(List<String> active, List<String> standby) {
        teaming = new Teaming(active, standby);
        return this;
    }

    /** Adds a port group that inherits the switch's order. */
    public DumpSwitch portGroup(String portGroupName) {
        portGroups.add(new DumpPortGroup(portGroupName));
        return this;
    }

    /** Adds a port group with an order of its own. */
    public DumpSwitch portGroup(String portGroupName, List<String> active, List<String> standby) {
        portGroups.add(new DumpPortGroup(portGroupName).teaming(active, standby));
        return this;
    }

    Stream<String> portGroupNames() {
        return portGroups.stream().map(DumpPortGroup::name);
    }

    Node toNode() {
        Node node = Node.of("vswitch")
                .leaf("name", name)
                .leaf("key", "key-vim.host.VirtualSwitch-" + name)
                .leaf("numPorts", 1536)
                .leaf("numPortsAvailable", 1530)
                .leaf("mtu", 1500);
        portGroups.forEach(portGroup -> node.leaf("portgroup", portGroup.key()));
        nics.forEach(nic -> node.leaf("pnic", DumpNic.key(nic)));
        Node spec = Node.of("spec").leaf("numPorts", 128);
        if (!nics.isEmpty()) {
            Node bridge = Node.of("bridge").type("HostVirtualSwitchBondBridge");
            nics.forEach(nic -> bridge.leaf("nicDevice", nic));
            spec.with(bridge);
        }
        return node.with(spec.with(teaming.policy("policy")));
    }

    Stream<Node> portGroupNodes() {
        return portGroups.stream().map(portGroup -> portGroup.toNode(name, teaming));
    }
}
