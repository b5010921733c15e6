package org.directpathguard.vsphere.reading;

import com.vmware.vim25.VirtualDeviceBackingInfo;
import com.vmware.vim25.VirtualPCIPassthroughDeviceBackingInfo;
import com.vmware.vim25.VirtualPCIPassthroughPluginBackingInfo;
import com.vmware.vim25.VirtualSriovEthernetCardSriovBackingInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.HeldDevice.Kind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.vsphere.newer.VirtualPCIPassthroughDynamicBackingInfo;
import org.jspecify.annotations.Nullable;

/** PCI devices as virtual machines hold them. */
final class HeldDevices {

    private HeldDevices() {}

    static HeldDevice passthrough(String label, @Nullable VirtualDeviceBackingInfo backing, boolean unknownBacking) {
        if (unknownBacking || backing == null) {
            return other(label);
        }
        if (backing instanceof VirtualPCIPassthroughDeviceBackingInfo fixed) {
            return new HeldDevice(Kind.FIXED, label, address(fixed), identity(fixed), List.of());
        }
        if (backing instanceof VirtualPCIPassthroughDynamicBackingInfo dynamic) {
            return dynamic(label, dynamic);
        }
        return backing instanceof VirtualPCIPassthroughPluginBackingInfo
                ? new HeldDevice(Kind.VIRTUAL_GPU, label, Optional.empty(), Optional.empty(), List.of())
                : other(label);
    }

    static HeldDevice sriov(String label, @Nullable VirtualSriovEthernetCardSriovBackingInfo backing) {
        Optional<VirtualPCIPassthroughDeviceBackingInfo> function = Optional.ofNullable(backing)
                .map(found -> found.getVirtualFunctionBacking() != null
                        ? found.getVirtualFunctionBacking()
                        : found.getPhysicalFunctionBacking());
        return new HeldDevice(
                Kind.SRIOV,
                label,
                function.flatMap(HeldDevices::address),
                function.flatMap(HeldDevices::identity),
                List.of());
    }

    static HeldDevice other(String label) {
        return new HeldDevice(Kind.OTHER, label, Optional.empty(), Optional.empty(), List.of());
    }

    private static HeldDevice dynamic(String label, VirtualPCIPassthroughDynamicBackingInfo backing) {
        List<String> allowed = Mapping.listOf(backing.allowedDevice).stream()
                .map(device -> PciIdentity.hex(device.vendorId) + ":" + PciIdentity.hex(device.deviceId))
                .distinct()
                .toList();
        Optional<PciAddress> assigned = Mapping.filled(backing.assignedId).flatMap(PciSpelling.VSPHERE::parse);
        return new HeldDevice(Kind.DYNAMIC, label, assigned, Optional.empty(), allowed);
    }

    /** The API writes {@code Automatic-0000:00:00.0}, or nothing, where the host chooses. */
    private static Optional<PciAddress> address(VirtualPCIPassthroughDeviceBackingInfo backing) {
        return Mapping.filled(backing.getId()).flatMap(PciSpelling.VSPHERE::parse);
    }

    private static Optional<String> identity(VirtualPCIPassthroughDeviceBackingInfo backing) {
        String digits = Mapping.text(backing.getDeviceId()).strip().toLowerCase(Locale.ROOT);
        String device = digits.startsWith("0x") ? digits.substring(2) : digits;
        return device.matches("[0-9a-f]{1,4}")
                ? Optional.of(
                        PciIdentity.hex(backing.getVendorId()) + ":" + PciIdentity.hex(Integer.parseInt(device, 16)))
                : Optional.empty();
    }
}
