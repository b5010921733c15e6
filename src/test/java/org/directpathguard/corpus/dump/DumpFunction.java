package org.directpathguard.corpus.dump;

import java.util.Locale;
import java.util.Optional;

/** A PCI function of {@code hardware.pciDevice}, together with its row in {@code config.pciPassthruInfo}. */
public final class DumpFunction {

    private final String address;
    private final int classId;
    private final String identity;
    private final String name;
    private String subsystem = "15d9:0888";
    private Optional<String> parentBridge = Optional.of("");
    private Optional<String> dependentDevice;
    private boolean row = true;
    private boolean listed = true;
    private boolean capable;
    private boolean enabled;
    private boolean active;
    private int virtualFunctions = -1;

    DumpFunction(String address, int classId, String identity, String name) {
        this.address = address;
        this.classId = classId;
        this.identity = identity;
        this.name = name;
        this.dependentDevice = Optional.of(address);
        this.capable = classId >> 8 != 6;
    }

    /** Says which bridge the function sits behind; real hosts leave it empty. */
    public DumpFunction behind(String bridge) {
        parentBridge = Optional.of(bridge);
        return this;
    }

    /** The device that the hypervisor has to let go for this one. */
    public DumpFunction dependsOn(String device) {
        dependentDevice = Optional.of(device);
        return this;
    }

    public DumpFunction subsystem(String vendorAndDevice) {
        subsystem = vendorAndDevice;
        return this;
    }

    /** Passthrough is not possible, says the host. */
    public DumpFunction notCapable() {
        capable = false;
        return this;
    }

    /** Passthrough is possible, says the host; of bridges too. */
    public DumpFunction capable() {
        capable = true;
        return this;
    }

    /** Ticked, and not rebooted yet. */
    public DumpFunction pending() {
        enabled = true;
        active = false;
        return this;
    }

    /** Ticked and rebooted: it is gone from the hypervisor. */
    public DumpFunction active() {
        enabled = true;
        active = true;
        return this;
    }

    /** Un-ticked, and not rebooted yet. */
    public DumpFunction pendingDisable() {
        enabled = false;
        active = true;
        return this;
    }

    /** Without its row in {@code pciPassthruInfo}. */
    public DumpFunction withoutRow() {
        row = false;
        return this;
    }

    /** With its row, but missing from {@code hardware.pciDevice}. */
    public DumpFunction withoutListing() {
        listed = false;
        return this;
    }

    /** Makes the row one of SR-IOV; {@code activeFunctions} of its virtual functions run. */
    public DumpFunction sriov(int activeFunctions) {
        virtualFunctions = activeFunctions;
        return this;
    }

    boolean listed() {
        return listed;
    }

    boolean hasRow() {
        return row;
    }

    Node device() {
        return Node.of("pciDevice")
                .leaf("id", address)
                .leaf("classId", signed(classId))
                .leaf("bus", part(1))
                .leaf("slot", part(2))
                .leaf("function", part(3))
                .leaf("vendorId", signed(half(identity, 0)))
                .leaf("subVendorId", signed(half(subsystem, 0)))
                .leaf("vendorName", name.substring(0, name.indexOf(' ')))
                .leaf("deviceId", signed(half(identity, 1)))
                .leaf("subDeviceId", signed(half(subsystem, 1)))
                .leaf("parentBridge", parentBridge.filter(bridge -> !bridge.isEmpty()))
                .leaf("deviceName", name.substring(name.indexOf(' ') + 1));
    }

    Node passthroughRow() {
        Node info = Node.of("pciPassthruInfo")
                .type(virtualFunctions < 0 ? "HostPciPassthruInfo" : "HostSriovInfo")
                .leaf("id", address)
                .leaf("dependentDevice", dependentDevice)
                .leaf("passthruEnabled", enabled)
                .leaf("passthruCapable", capable)
                .leaf("passthruActive", active);
        return virtualFunctions < 0
                ? info
                : info.leaf("sriovEnabled", virtualFunctions > 0)
                        .leaf("sriovCapable", true)
                        .leaf("sriovActive", virtualFunctions > 0)
                        .leaf("numVirtualFunctionRequested", virtualFunctions)
                        .leaf("numVirtualFunction", virtualFunctions)
                        .leaf("maxVirtualFunctionSupported", 8);
    }

    /** Ids are signed shorts in the API: 0x8086 arrives as -32634. */
    private static int signed(int id) {
        return (short) id;
    }

    private static int half(String pair, int index) {
        return Integer.parseInt(pair.split(":", -1)[index], 16);
    }

    private int part(int index) {
        String[] parts = address.toLowerCase(Locale.ROOT).split("[:.]", -1);
        return Integer.parseInt(parts[index], 16);
    }
}
