package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands around the hosts in a dump: the service, folders, data centre, compute resources, networks. */
final class InventoryTree {

    /** The service's own objects, of which a dump keeps a file even where nothing in them can be read. */
    private static final Map<String, String> MANAGERS = new TreeMap<>(Map.of(
            "propertyCollector", "PropertyCollector",
            "viewManager", "ViewManager",
            "sessionManager", "SessionManager",
            "eventManager", "EventManager",
            "taskManager", "TaskManager",
            "searchIndex", "SearchIndex",
            "setting", "OptionManager"));

    private final Inventory inventory;

    InventoryTree(Inventory inventory) {
        this.inventory = inventory;
    }

    List<SavedObject> objects() {
        List<SavedObject> objects = new ArrayList<>();
        objects.add(service());
        MANAGERS.forEach((property, type) -> objects.add(new SavedObject(type, type)));
        objects.add(EntityProperties.begin(
                        "Folder", root(), inventory.isVcenter() ? "Datacenters" : "ha-folder-root", "", "")
                .set("childType", "ArrayOfString", Node.of("string", "Folder"), Node.of("string", "Datacenter"))
                .setReferences("childEntity", Stream.of(SavedObject.element("Datacenter", datacenter()))));
        objects.add(EntityProperties.begin(
                        "Datacenter", datacenter(), inventory.isVcenter() ? "DC0" : "ha-datacenter", "Folder", root())
                .setReference("vmFolder", "Folder", inventory.folder("v"))
                .setReference("hostFolder", "Folder", inventory.folder("h"))
                .setReference("datastoreFolder", "Folder", inventory.folder("s"))
                .setReference("networkFolder", "Folder", inventory.folder("n")));
        folder(
                objects,
                "v",
                "vm",
                inventory.machines().stream().map(machine -> SavedObject.element("VirtualMachine", machine.moid())));
        folder(
                objects,
                "h",
                "host",
                inventory.hosts().stream()
                        .map(host -> SavedObject.element(inventory.computeType(), inventory.compute(host))));
        folder(
                objects,
                "s",
                "datastore",
                inventory.datastores().stream().map(datastore -> SavedObject.element("Datastore", datastore.moid())));
        folder(
                objects,
                "n",
                "network",
                inventory.networks().values().stream().map(network -> SavedObject.element("Network", network)));
        inventory.hosts().forEach(host -> compute(objects, host));
        inventory.networks().forEach((name, moid) -> objects.add(network(name, moid)));
        return objects;
    }

    private SavedObject service() {
        return new SavedObject("ServiceInstance", "ServiceInstance")
                .set(
                        "content",
                        "ServiceContent",
                        Stream.concat(
                                Stream.of(Node.reference("rootFolder", "Folder", root()), about()),
                                MANAGERS.entrySet().stream()
                                        .map(manager -> Node.reference(
                                                manager.getKey(), manager.getValue(), manager.getValue()))));
    }

    private Node about() {
        boolean vcenter = inventory.isVcenter();
        return Node.of("about")
                .leaf("name", vcenter ? "VMware vCenter Server" : "VMware ESXi")
                .leaf("fullName", vcenter ? "VMware vCenter Server 8.0.2 build-22617221" : "VMware ESXi")
                .leaf("vendor", "VMware, Inc.")
                .leaf("version", vcenter ? "8.0.2" : inventory.hosts().get(0).version)
                .leaf("build", "22617221")
                .leaf("osType", vcenter ? "linux-x64" : "vmnix-x86")
                .leaf("productLineId", vcenter ? "vpx" : "embeddedEsx")
                .leaf("apiType", vcenter ? "VirtualCenter" : "HostAgent")
                .leaf("apiVersion", "8.0.2.0")
                .leaf("instanceUuid", "a5f6c2d0-1111-4222-8333-944455556666");
    }

    private void folder(List<SavedObject> objects, String kind, String name, Stream<Node> children) {
        objects.add(EntityProperties.begin("Folder", inventory.folder(kind), name, "Datacenter", datacenter())
                .set("childType", "ArrayOfString", Node.of("string", "Folder"))
                .setReferences("childEntity", children));
    }

    private void compute(List<SavedObject> objects, DumpHost host) {
        String pool = inventory.resourcePool(host);
        String compute = inventory.compute(host);
        objects.add(EntityProperties.begin(inventory.computeType(), compute, host.name, "Folder", inventory.folder("h"))
                .setReference("resourcePool", "ResourcePool", pool)
                .setReferences("host", Stream.of(SavedObject.element("HostSystem", host.moid))));
        objects.add(EntityProperties.begin("ResourcePool", pool, "Resources", inventory.computeType(), compute)
                .setReference("owner", inventory.computeType(), compute));
    }

    private SavedObject network(String name, String moid) {
        return EntityProperties.begin("Network", moid, name, "Folder", inventory.folder("n"))
                .set(
                        "summary",
                        "NetworkSummary",
                        Node.reference("network", "Network", moid),
                        Node.of("name", name),
                        Node.of("accessible", true))
                .setReferences(
                        "host", inventory.hosts().stream().map(host -> SavedObject.element("HostSystem", host.moid)))
                .setReferences(
                        "vm",
                        inventory.machines().stream()
                                .filter(machine -> machine.uses(name))
                                .map(machine -> SavedObject.element("VirtualMachine", machine.moid())));
    }

    private String root() {
        return inventory.isVcenter() ? "group-d1" : "ha-folder-root";
    }

    private String datacenter() {
        return inventory.isVcenter() ? "datacenter-2" : "ha-datacenter";
    }
}
