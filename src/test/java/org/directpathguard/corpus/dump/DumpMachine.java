package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A virtual machine or template, with its disks and the devices it holds. */
public final class DumpMachine {

    private final String moid;
    private final String name;
    private final DumpHost host;
    private final Inventory inventory;
    private final Set<DumpDatastore> datastores = new LinkedHashSet<>();
    private final List<Node> devices = new ArrayList<>();
    private final List<String> networks = new ArrayList<>(List.of("VM Network"));
    private boolean template;
    private boolean configured = true;
    private String connectionState = "connected";
    private String powerState = "poweredOn";

    DumpMachine(Inventory inventory, String moid, String name, DumpHost host, List<DumpDatastore> datastores) {
        this.inventory = inventory;
        this.moid = moid;
        this.name = name;
        this.host = host;
        datastores.forEach(this::diskOn);
    }

    /** Gives it a disk file on a datastore. */
    public DumpMachine diskOn(DumpDatastore datastore) {
        datastores.add(datastore);
        devices.add(disk(Node.of("backing")
                .type("VirtualDiskFlatVer2BackingInfo")
                .leaf("fileName", "[%s] %s/%s_%d.vmdk".formatted(datastore.name(), name, name, devices.size()))
                .with(Node.reference("datastore", "Datastore", datastore.moid()))
                .leaf("diskMode", "persistent")
                .leaf("thinProvisioned", true)));
        return this;
    }

    /** Gives it a raw device mapping: the pointer file lies on a datastore, the data on the LUN itself. */
    public DumpMachine rawDisk(DumpDisk lun, DumpDatastore pointerOn, String compatibility) {
        datastores.add(pointerOn);
        devices.add(disk(Node.of("backing")
                .type("VirtualDiskRawDiskMappingVer1BackingInfo")
                .leaf("fileName", "[%s] %s/rdm%d.vmdk".formatted(pointerOn.name(), name, devices.size()))
                .with(Node.reference("datastore", "Datastore", pointerOn.moid()))
                .leaf("lunUuid", lun.uuid())
                .leaf("deviceName", "vml." + lun.uuid())
                .leaf("compatibilityMode", compatibility)
                .leaf("diskMode", "independent_persistent")));
        return this;
    }

    /** Gives it a PCI function for good. */
    public DumpMachine holds(String address, String vendorAndDevice) {
        String[] ids = vendorAndDevice.split(":", -1);
        return passthrough(Node.of("backing")
                .type("VirtualPCIPassthroughDeviceBackingInfo")
                .leaf("deviceName", "")
                .leaf("id", address)
                .leaf("deviceId", Integer.toHexString(Integer.parseInt(ids[1], 16)))
                .leaf("systemId", host.uuid())
                .leaf("vendorId", (short) Integer.parseInt(ids[0], 16)));
    }

    /** Gives it any device of a kind; which one is settled at power-on. */
    public DumpMachine holdsAnyOf(String vendorAndDevice, String assigned) {
        String[] ids = vendorAndDevice.split(":", -1);
        Node backing = Node.of("backing")
                .type("VirtualPCIPassthroughDynamicBackingInfo")
                .leaf("deviceName", "")
                .with(Node.of("allowedDevice")
                        .leaf("vendorId", Integer.parseInt(ids[0], 16))
                        .leaf("deviceId", Integer.parseInt(ids[1], 16)));
        return passthrough(assigned.isEmpty() ? backing : backing.leaf("assignedId", assigned));
    }

    /** Gives it a share of a GPU. */
    public DumpMachine holdsGraphicsShare(String profile) {
        return passthrough(
                Node.of("backing").type("VirtualPCIPassthroughVmiopBackingInfo").leaf("vgpu", profile));
    }

    public DumpMachine template() {
        template = true;
        powerState = "poweredOff";
        return this;
    }

    public DumpMachine poweredOff() {
        powerState = "poweredOff";
        return this;
    }

    /** The host no longer finds its files. */
    public DumpMachine inaccessible() {
        connectionState = "inaccessible";
        powerState = "poweredOff";
        return this;
    }

    /** Without the property {@code config}: its disks and devices are not known. */
    public DumpMachine withoutConfig() {
        configured = false;
        return this;
    }

    public DumpMachine onNetwork(String network) {
        networks.clear();
        networks.add(network);
        inventory.network(network);
        return this;
    }

    public String moid() {
        return moid;
    }

    public String name() {
        return name;
    }

    boolean liesOn(DumpDatastore datastore) {
        return datastores.contains(datastore);
    }

    boolean registeredOn(DumpHost other) {
        return host.equals(other);
    }

    boolean uses(String network) {
        return networks.contains(network);
    }

    SavedObject toObject() {
        SavedObject object = EntityProperties.begin("VirtualMachine", moid, name, "Folder", inventory.folder("v"));
        if (configured) {
            object.set("config", "VirtualMachineConfigInfo", config());
        }
        object.setReference("resourcePool", "ResourcePool", inventory.resourcePool(host));
        object.set("runtime", "VirtualMachineRuntimeInfo", runtime());
        object.set("summary", "VirtualMachineSummary", summary());
        object.setReferences(
                "datastore", datastores.stream().map(store -> SavedObject.element("Datastore", store.moid())));
        return object.setReferences(
                "network",
                networks.stream().map(network -> SavedObject.element("Network", inventory.network(network))));
    }

    private Stream<Node> config() {
        Node hardware = Node.of("hardware").leaf("numCPU", 2).leaf("memoryMB", 4096);
        hardware.with(Node.of("device")
                .type("ParaVirtualSCSIController")
                .leaf("key", 1000)
                .leaf("busNumber", 0));
        networks.forEach(network -> hardware.with(Node.of("device")
                .type("VirtualVmxnet3")
                .leaf("key", 4000)
                .with(Node.of("backing")
                        .type("VirtualEthernetCardNetworkBackingInfo")
                        .leaf("deviceName", network)
                        .with(Node.reference("network", "Network", inventory.network(network))))));
        return Stream.of(
                Node.of("changeVersion", "2026-11-01T00:00:00Z"),
                Node.of("name", name),
                Node.of("guestFullName", "Debian GNU/Linux 12 (64-bit)"),
                Node.of("version", "vmx-13"),
                Node.of("uuid", "4220a7a9-0000-4000-8000-00000000000" + (moid.hashCode() & 7)),
                Node.of("template", template),
                Node.of("guestId", "debian12_64Guest"),
                Node.of("files").leaf("vmPathName", pathName()),
                hardware.with(devices.stream().map(Node::copy)));
    }

    private Stream<Node> runtime() {
        return Stream.of(
                Node.reference("host", "HostSystem", host.moid()),
                Node.of("connectionState", connectionState),
                Node.of("powerState", powerState),
                Node.of("toolsInstallerMounted", false),
                Node.of("numMksConnections", 0));
    }

    private Stream<Node> summary() {
        return Stream.of(
                Node.reference("vm", "VirtualMachine", moid),
                Node.of("runtime").with(runtime()),
                Node.of("config").leaf("name", name).leaf("template", template).leaf("vmPathName", pathName()),
                Node.of("quickStats"),
                Node.of("overallStatus", "green"));
    }

    private String pathName() {
        String first = datastores.stream().map(DumpDatastore::name).findFirst().orElse("");
        return "[%s] %s/%s.vmx".formatted(first, name, name);
    }

    private Node disk(Node backing) {
        return Node.of("device")
                .type("VirtualDisk")
                .leaf("key", 2000 + devices.size())
                .with(backing)
                .leaf("controllerKey", 1000)
                .leaf("unitNumber", devices.size())
                .leaf("capacityInKB", 41943040);
    }

    private DumpMachine passthrough(Node backing) {
        devices.add(Node.of("device")
                .type("VirtualPCIPassthrough")
                .leaf("key", 13000 + devices.size())
                .with(backing)
                .leaf("controllerKey", 100));
        return this;
    }
}
