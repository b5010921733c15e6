package org.directpathguard.corpus.dump;

import java.util.stream.Stream;

/** A host as its file in the dump. */
final class HostObject {

    private static final String BUILD = "21997540";

    private final DumpHost host;
    private final Inventory inventory;

    HostObject(DumpHost host) {
        this.host = host;
        this.inventory = host.inventory;
    }

    SavedObject toObject() {
        SavedObject object = EntityProperties.begin(
                "HostSystem", host.moid, host.name, inventory.computeType(), inventory.compute(host));
        object.set("runtime", "HostRuntimeInfo", runtime());
        object.set("summary", "HostListSummary", summary());
        object.set("hardware", "HostHardwareInfo", hardware());
        object.set("capability", "HostCapability", capability());
        object.set(
                "configManager",
                "HostConfigManager",
                Node.reference("datastoreSystem", "HostDatastoreSystem", "datastoreSystem-" + host.moid),
                Node.reference("storageSystem", "HostStorageSystem", "storageSystem-" + host.moid),
                Node.reference("pciPassthruSystem", "HostPciPassthruSystem", "pciPassthruSystem-" + host.moid));
        object.set("config", "HostConfigInfo", new HostConfig(host).content());
        object.setReferences(
                "vm",
                inventory.machines().stream()
                        .filter(machine -> machine.registeredOn(host))
                        .map(machine -> SavedObject.element("VirtualMachine", machine.moid())));
        object.setReferences(
                "datastore",
                inventory.datastores().stream()
                        .filter(datastore -> datastore.knownTo(host))
                        .map(datastore -> SavedObject.element("Datastore", datastore.moid())));
        object.setReferences("network", networks());
        host.edits.forEach(edit -> edit.accept(object));
        return object;
    }

    /** Takes out a property ({@code config}) or something inside it ({@code config/pciPassthruInfo}). */
    static void remove(SavedObject object, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            object.properties().remove(path);
        } else {
            object.property(path.substring(0, slash)).ifPresent(value -> value.remove(path.substring(slash + 1)));
        }
    }

    private Stream<Node> networks() {
        return Stream.concat(
                host.switches.stream()
                        .flatMap(DumpSwitch::portGroupNames)
                        .filter(inventory::isMachineNetwork)
                        .map(network -> SavedObject.element("Network", inventory.network(network))),
                host.distributedSwitches.stream()
                        .flatMap(DumpDistributedSwitch::portGroupIds)
                        .map(group -> SavedObject.element("DistributedVirtualPortgroup", group)));
    }

    private Node runtime(String elementName) {
        return Node.of(elementName).with(runtime());
    }

    private Stream<Node> runtime() {
        return Stream.of(
                Node.of("connectionState", host.settings.connectionState),
                Node.of("powerState", "poweredOn"),
                Node.of("standbyMode", "none"),
                Node.of("inMaintenanceMode", false),
                Node.of("bootTime", "2026-11-01T06:00:00Z"));
    }

    private Stream<Node> summary() {
        return Stream.of(
                Node.reference("host", "HostSystem", host.moid),
                Node.of("hardware")
                        .leaf("vendor", "Supermicro")
                        .leaf("model", "X11SSH-F")
                        .leaf("uuid", host.uuid)
                        .leaf("numNics", host.nics.size())
                        .leaf("numHBAs", host.storage.adapters.size()),
                runtime("runtime"),
                Node.of("config")
                        .leaf("name", host.name)
                        .leaf("port", 443)
                        .with(product("product"))
                        .leaf("vmotionEnabled", false),
                Node.of("quickStats"),
                Node.of("overallStatus", "green"),
                Node.of("rebootRequired", host.settings.rebootRequired),
                Node.of("managementServerIp", "10.0.0.2"));
    }

    private Stream<Node> hardware() {
        Node system = Node.of("systemInfo")
                .leaf("vendor", "Supermicro")
                .leaf("model", "X11SSH-F")
                .leaf("uuid", host.uuid);
        Stream<Node> fixed = Stream.of(
                system,
                Node.of("cpuInfo")
                        .leaf("numCpuPackages", 1)
                        .leaf("numCpuCores", 8)
                        .leaf("numCpuThreads", 16)
                        .leaf("hz", 2394000000L),
                Node.of("memorySize", 68_719_476_736L),
                Node.of("smcPresent", false));
        Stream<Node> functions =
                host.functions.stream().filter(DumpFunction::listed).map(DumpFunction::device);
        HostSettings settings = host.settings;
        Stream<Node> tiers = settings.memoryTieringType.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(Node.of("memoryTieringType", settings.memoryTieringType)),
                        settings.memoryTiers.stream().map(Node::copy));
        return Stream.of(fixed, functions, tiers).flatMap(part -> part);
    }

    private Stream<Node> capability() {
        Stream<Node> common = Stream.of(
                Node.of("recursiveResourcePoolsSupported", true),
                Node.of("rebootSupported", true),
                Node.of("vmotionSupported", true),
                Node.of("sanSupported", true),
                Node.of("nfsSupported", true),
                Node.of("iscsiSupported", true),
                Node.of("vsanSupported", true));
        return Stream.concat(
                common,
                host
                        .settings
                        .rebindWithoutReboot
                        .map(possible -> Node.of("deviceRebindWithoutRebootSupported", possible))
                        .stream());
    }

    Node product(String elementName) {
        return product(host, elementName);
    }

    static Node product(DumpHost host, String elementName) {
        return Node.of(elementName)
                .leaf("name", "VMware ESXi")
                .leaf("fullName", "VMware ESXi " + host.version + " build-" + BUILD)
                .leaf("vendor", "VMware, Inc.")
                .leaf("version", host.version)
                .leaf("build", BUILD)
                .leaf("localeVersion", "INTL")
                .leaf("localeBuild", "000")
                .leaf("osType", "vmnix-x86")
                .leaf("productLineId", "embeddedEsx")
                .leaf("apiType", "HostAgent")
                .leaf("apiVersion", host.version.substring(0, 3))
                .leaf("licenseProductName", "VMware ESX Server")
                .leaf("licenseProductVersion", host.version);
    }
}
