package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A vCenter's or a stand-alone host's whole inventory, built part by part and saved as govc would save it. */
public final class Inventory {

    private final boolean vcenter;
    private final List<DumpHost> hosts = new ArrayList<>();
    private final List<DumpDatastore> datastores = new ArrayList<>();
    private final List<DumpMachine> machines = new ArrayList<>();
    private final List<DumpDistributedSwitch> distributedSwitches = new ArrayList<>();
    private final Map<String, String> networks = new LinkedHashMap<>();
    private final List<Consumer<SavedFolder>> edits = new ArrayList<>();
    private int uuids;

    private Inventory(boolean vcenter) {
        this.vcenter = vcenter;
        networks.put("VM Network", vcenter ? "network-11" : "HaNetwork-VM Network");
    }

    /** {@return an empty vCenter} */
    public static Inventory vcenter() {
        return new Inventory(true);
    }

    /** {@return a stand-alone ESXi host's inventory; it takes one host} */
    public static Inventory standalone() {
        return new Inventory(false);
    }

    /** Adds a host without any hardware. */
    public DumpHost host(String name, String version) {
        DumpHost host = new DumpHost(this, vcenter ? "host-" + (21 + hosts.size()) : "ha-host", name, version);
        hosts.add(host);
        return host;
    }

    /** Adds a distributed switch with its uplink names. */
    public DumpDistributedSwitch distributedSwitch(String name, String... uplinks) {
        DumpDistributedSwitch added =
                new DumpDistributedSwitch(name, 70 + distributedSwitches.size(), List.of(uplinks));
        distributedSwitches.add(added);
        return added;
    }

    /** Changes the saved folder in any way the parts do not offer. */
    public Inventory edit(Consumer<SavedFolder> edit) {
        edits.add(edit);
        return this;
    }

    /** Writes the name space prefix of other releases of govc. */
    public Inventory prefix(Prefix prefix) {
        return edit(folder -> folder.prefix(prefix));
    }

    /** Adds a file beside the objects, such as an answer of a method. */
    public Inventory foreignFile(String path, String content) {
        return edit(folder -> folder.foreign(path, content));
    }

    /** {@return the folder with everything that was built} */
    public SavedFolder save() {
        SavedFolder folder = new SavedFolder();
        folder.objects().addAll(new InventoryTree(this).objects());
        hosts.forEach(host -> folder.objects().add(new HostObject(host).toObject()));
        datastores.stream()
                .filter(DumpDatastore::filed)
                .map(DumpDatastore::toObject)
                .forEach(folder.objects()::add);
        machines.stream().map(DumpMachine::toObject).forEach(folder.objects()::add);
        distributedSwitches.stream().flatMap(DumpDistributedSwitch::objects).forEach(folder.objects()::add);
        edits.forEach(edit -> edit.accept(folder));
        return folder;
    }

    DumpDatastore datastore(DumpVolume volume) {
        String moid = vcenter ? "datastore-" + (31 + datastores.size()) : volume.uuid();
        DumpDatastore datastore = new DumpDatastore(this, moid, volume);
        datastores.add(datastore);
        return datastore;
    }

    DumpMachine machine(String name, DumpHost host, List<DumpDatastore> on) {
        String moid = vcenter ? "vm-" + (101 + machines.size()) : Integer.toString(1 + machines.size());
        DumpMachine machine = new DumpMachine(this, moid, name, host, on);
        machines.add(machine);
        return machine;
    }

    String nextUuid() {
        uuids++;
        return String.format("5f7a91c3-%08x-5c1e-0cc47a000001", 0x1a2b3c40 + uuids);
    }

    String network(String name) {
        return networks.computeIfAbsent(
                name, added -> vcenter ? "network-" + (11 + networks.size()) : "HaNetwork-" + added);
    }

    /** VMkernel port groups are networks too in a dump's host, but no machine can be put on them. */
    boolean isMachineNetwork(String portGroup) {
        return networks.containsKey(portGroup);
    }

    /** {@return the folder for a kind of object: v machines, h hosts, s datastores, n networks} */
    String folder(String kind) {
        Map<String, String> ofHost = Map.of(
                "v", "ha-folder-vm", "h", "ha-folder-host", "s", "ha-folder-datastore", "n", "ha-folder-network");
        return vcenter ? "group-" + kind + "5" : ofHost.getOrDefault(kind, "");
    }

    String computeType() {
        return "ComputeResource";
    }

    String compute(DumpHost host) {
        return vcenter ? "domain-s" + (41 + hosts.indexOf(host)) : "ha-compute-res";
    }

    String resourcePool(DumpHost host) {
        return vcenter ? "resgroup-" + (51 + hosts.indexOf(host)) : "ha-root-pool";
    }

    boolean isVcenter() {
        return vcenter;
    }

    /** {@return the hosts in the order in which they were added} */
    public List<DumpHost> hosts() {
        return hosts;
    }

    List<DumpDatastore> datastores() {
        return datastores;
    }

    List<DumpMachine> machines() {
        return machines;
    }

    Map<String, String> networks() {
        return networks;
    }
}
