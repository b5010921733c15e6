package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.host.HostProperty;

/** The kinds of managed objects that are read, and what of each. */
public enum ObjectKind {
    /** A host with everything that the model holds. */
    HOST("HostSystem", hostPaths()),
    /** A host as others refer to it. */
    HOST_NAME("HostSystem", List.of("name", "runtime.connectionState", "summary.hardware.uuid")),
    /** A host as one who changes its passthrough needs it. */
    HOST_PASSTHROUGH(
            "HostSystem",
            List.of(
                    "name",
                    "config.pciPassthruInfo",
                    "configManager.pciPassthruSystem",
                    "configManager.firmwareSystem")),
    /** A host as one who fetches files from it needs it. */
    HOST_CERTIFICATE("HostSystem", List.of("name", "config.certificate")),
    /** A datastore. */
    DATASTORE("Datastore", List.of("name", "info", "summary", "host", "vm")),
    /** A virtual machine or template. */
    MACHINE(
            "VirtualMachine",
            List.of(
                    "name",
                    "config.template",
                    "config.hardware.device",
                    "runtime.powerState",
                    "runtime.connectionState",
                    "datastore",
                    "network",
                    "guest.ipAddress",
                    "guest.net")),
    /** A machine of which only the host matters. */
    MACHINE_HOME("VirtualMachine", List.of("runtime.host")),
    /** A standard network, of which the name is enough. */
    NETWORK("Network", List.of("name")),
    /** A distributed port group. */
    PORT_GROUP(
            "DistributedVirtualPortgroup",
            List.of("name", "key", "config.distributedVirtualSwitch", "config.defaultPortConfig")),
    /** A distributed switch. */
    SWITCH("DistributedVirtualSwitch", List.of("name", "uuid")),
    /** Anything in the tree of the inventory, of which name and place are enough. */
    PLACE("ManagedEntity", List.of("name", "parent")),
    /** Who may do what. */
    AUTHORIZATION("AuthorizationManager", List.of("roleList")),
    /** What a host belongs to. */
    COMPUTE("ComputeResource", List.of("name")),
    /** The host's own list of VMkernel services, which some servers keep only there. */
    VMKERNEL_SERVICES("HostVirtualNicManager", List.of("info.netConfig"));

    private final String typeName;

    @SuppressWarnings("ImmutableEnumChecker") // A copy made by List.copyOf never changes.
    private final List<String> paths;

    ObjectKind(String typeName, List<String> paths) {
        this.typeName = typeName;
        this.paths = List.copyOf(paths);
    }

    private static List<String> hostPaths() {
        Set<String> paths = new TreeSet<>();
        for (HostProperty property : HostProperty.values()) {
            paths.add(property.path());
        }
        paths.addAll(List.of(
                "name",
                "tag",
                "parent",
                "network",
                "summary.hardware.uuid",
                "config.network.rdmaDevice",
                "configManager.virtualNicManager",
                "configManager.storageSystem",
                "configManager.iscsiManager",
                "configManager.bootDeviceSystem"));
        return new ArrayList<>(paths);
    }

    /** {@return the API's name of the type; kinds derived from it are meant too} */
    public String typeName() {
        return typeName;
    }

    /** {@return the property paths that are read} */
    public List<String> paths() {
        return paths;
    }

    /**
     * A reference to such an object.
     *
     * @param moid the object's id
     * @return the reference
     */
    public ManagedObjectReference reference(String moid) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = typeName;
        reference.val = moid;
        return reference;
    }
}
