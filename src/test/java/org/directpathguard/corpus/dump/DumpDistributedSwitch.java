package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A distributed switch: its uplink names, its port groups and the hosts that take part. */
public final class DumpDistributedSwitch {

    private record PortGroup(String name, String moid, Teaming teaming) {}

    private final String name;
    private final String moid;
    private final List<String> uplinks;
    private final List<PortGroup> portGroups = new ArrayList<>();
    private final Map<String, Map<String, String>> members = new TreeMap<>();
    private String lag = "";

    DumpDistributedSwitch(String name, int number, List<String> uplinks) {
        this.name = name;
        this.moid = "dvs-" + number;
        this.uplinks = uplinks;
    }

    /** Adds a port group with an order of uplink names. */
    public DumpDistributedSwitch portGroup(String portGroupName, List<String> active, List<String> standby) {
        portGroups.add(new PortGroup(
                portGroupName, "dvportgroup-" + moid.substring(4) + portGroups.size(), new Teaming(active, standby)));
        return this;
    }

    /** Bundles all uplinks into a link aggregation group, which port groups then name in place of uplinks. */
    public DumpDistributedSwitch bundled(String lagName) {
        lag = lagName;
        return this;
    }

    void join(String hostMoid, Map<String, String> nicToUplink) {
        members.put(hostMoid, new TreeMap<>(nicToUplink));
    }

    String uuid() {
        return "50 2b 4f 61 aa bb cc dd-11 22 33 44 55 66 77 " + moid.substring(4);
    }

    Stream<String> portGroupIds() {
        return portGroups.stream().map(PortGroup::moid);
    }

    String portGroupKey(String portGroupName) {
        return portGroups.stream()
                .filter(portGroup -> portGroup.name().equals(portGroupName))
                .findFirst()
                .orElseThrow()
                .moid();
    }

    /** {@return the part that the host itself sees} */
    Node proxySwitch(String hostMoid) {
        Node proxy = Node.of("proxySwitch")
                .leaf("dvsUuid", uuid())
                .leaf("dvsName", name)
                .leaf("key", "key-vim.host.HostProxySwitch-" + uuid())
                .leaf("numPorts", 2520)
                .leaf("numPortsAvailable", 2500);
        if (lag.isEmpty()) {
            proxy.with(uplinkPorts());
        }
        proxy.leaf("mtu", 1500);
        Node backing = Node.of("backing").type("DistributedVirtualSwitchHostMemberPnicBacking");
        members.getOrDefault(hostMoid, Map.of()).forEach((nic, uplink) -> {
            proxy.leaf("pnic", DumpNic.key(nic));
            backing.with(pnicSpec(nic, uplink));
        });
        proxy.with(Node.of("spec").with(backing));
        return lag.isEmpty()
                ? proxy
                : proxy.with(Node.of("hostLag")
                        .leaf("lagKey", "lag-key-1")
                        .leaf("lagName", lag)
                        .with(uplinkPorts()));
    }

    private Stream<Node> uplinkPorts() {
        return IntStream.range(0, uplinks.size())
                .mapToObj(i -> Node.of("uplinkPort").leaf("key", portKey(i)).leaf("value", uplinks.get(i)));
    }

    Stream<SavedObject> objects() {
        SavedObject dvs = EntityProperties.begin("VmwareDistributedVirtualSwitch", moid, name, "Folder", "group-n5")
                .setText("uuid", "xsd:string", uuid())
                .set("summary", "DVSSummary", Node.of("name", name), Node.of("uuid", uuid()))
                .set("config", "VMwareDVSConfigInfo", config())
                .setReferences(
                        "portgroup",
                        portGroups.stream()
                                .map(group -> SavedObject.element("DistributedVirtualPortgroup", group.moid())));
        return Stream.concat(Stream.of(dvs), portGroups.stream().map(this::portGroupObject));
    }

    private Stream<Node> config() {
        Node names = Node.of("uplinkPortPolicy").type("DVSNameArrayUplinkPortPolicy");
        uplinks.forEach(uplink -> names.leaf("uplinkPortName", uplink));
        Stream<Node> hosts = members.entrySet().stream()
                .map(member -> Node.of("host")
                        .with(Node.of("config")
                                .with(Node.reference("host", "HostSystem", member.getKey()))
                                .leaf("maxProxySwitchPorts", 2520)
                                .with(memberBacking(member.getValue())))
                        .leaf("status", "up"));
        return Stream.concat(
                Stream.of(
                        Node.of("uuid", uuid()),
                        Node.of("name", name),
                        Node.of("numStandalonePorts", 0),
                        Node.of("numPorts", 24),
                        Node.of("maxPorts", 2147483647),
                        names,
                        Node.of("defaultPortConfig")
                                .type("VMwareDVSPortSetting")
                                .with(new Teaming(uplinks, List.of()).distributedPolicy())),
                hosts);
    }

    private SavedObject portGroupObject(PortGroup group) {
        return EntityProperties.begin("DistributedVirtualPortgroup", group.moid(), group.name(), "Folder", "group-n5")
                .setReferences("host", members.keySet().stream().map(host -> SavedObject.element("HostSystem", host)))
                .setReferences("vm", Stream.empty())
                .setText("key", "xsd:string", group.moid())
                .set(
                        "config",
                        "DVPortgroupConfigInfo",
                        Node.of("key", group.moid()),
                        Node.of("name", group.name()),
                        Node.of("numPorts", 8),
                        Node.reference("distributedVirtualSwitch", "VmwareDistributedVirtualSwitch", moid),
                        Node.of("defaultPortConfig")
                                .type("VMwareDVSPortSetting")
                                .with(group.teaming().distributedPolicy()),
                        Node.of("type", "earlyBinding"),
                        Node.of("policy").type("VMwareDVSPortgroupPolicy").leaf("blockOverrideAllowed", true));
    }

    private Node memberBacking(Map<String, String> nics) {
        Node backing = Node.of("backing").type("DistributedVirtualSwitchHostMemberPnicBacking");
        nics.forEach((nic, uplink) -> backing.with(pnicSpec(nic, uplink)));
        return backing;
    }

    private Node pnicSpec(String nic, String uplink) {
        return Node.of("pnicSpec")
                .leaf("pnicDevice", nic)
                .leaf("uplinkPortKey", portKey(uplinks.indexOf(uplink)))
                .leaf("uplinkPortgroupKey", "dvportgroup-uplinks");
    }

    private static String portKey(int index) {
        return Integer.toString(100 + index);
    }
}
