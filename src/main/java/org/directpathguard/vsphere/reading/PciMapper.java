package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostGraphicsInfo;
import com.vmware.vim25.HostPciDevice;
import com.vmware.vim25.HostPciPassthruInfo;
import com.vmware.vim25.HostSriovInfo;
import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.AssignedDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.GraphicsDevice;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PciState;
import org.directpathguard.host.Reading;
import org.directpathguard.host.VirtualFunctions;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.vsphere.newer.HostAssignableHardwareBinding;

/** PCI functions and who holds them. */
final class PciMapper {

    private final Mapping host;
    private final Strangers strangers;

    PciMapper(Mapping host, Strangers strangers) {
        this.host = host;
        this.strangers = strangers;
    }

    PciState map() {
        return new PciState(
                Mapping.flatList(
                        host.value(HostProperty.PCI_DEVICES, Object.class), HostPciDevice.class, this::function),
                Mapping.flatList(
                        host.value(HostProperty.PASSTHROUGH, Object.class), HostPciPassthruInfo.class, this::row),
                host.value(HostProperty.REBIND_WITHOUT_REBOOT, Boolean.class),
                Mapping.list(
                        host.value(HostProperty.ASSIGNABLE_HARDWARE, Object.class),
                        HostAssignableHardwareBinding.class,
                        PciMapper::assignment),
                Mapping.list(
                        host.value(HostProperty.GRAPHICS, Object.class), HostGraphicsInfo.class, PciMapper::graphics));
    }

    /** A function without a place can't be judged by anybody; one without class or ids can't be told from another. */
    private List<PciFunction> function(HostPciDevice device) {
        String path = HostProperty.PCI_DEVICES.path();
        Optional<PciAddress> address = parse(device.getId());
        if (address.isEmpty()) {
            strangers.met(path + " with the id '" + Mapping.text(device.getId()) + "'");
            return List.of();
        }
        host.require(
                device, path + " " + address.get(), "classId", "vendorId", "deviceId", "subVendorId", "subDeviceId");
        return List.of(new PciFunction(
                address.get(),
                new PciClass(device.getClassId()),
                new PciIdentity(
                        device.getVendorId(), device.getDeviceId(), device.getSubVendorId(), device.getSubDeviceId()),
                Mapping.text(device.getVendorName()),
                Mapping.text(device.getDeviceName()),
                parse(device.getParentBridge())));
    }

    private List<PassthroughRow> row(HostPciPassthruInfo info) {
        String path = HostProperty.PASSTHROUGH.path();
        Optional<PciAddress> address = parse(info.getId());
        if (address.isEmpty()) {
            strangers.met(path + " with the id '" + Mapping.text(info.getId()) + "'");
            return List.of();
        }
        return List.of(new PassthroughRow(
                address.get(),
                dependentDevice(info, path + " " + address.get() + " dependentDevice"),
                host.flag(info, "passthruCapable", info.isPassthruCapable()),
                host.flag(info, "passthruEnabled", info.isPassthruEnabled()),
                host.flag(info, "passthruActive", info.isPassthruActive()),
                info instanceof HostSriovInfo sriov ? Optional.of(virtualFunctions(sriov)) : Optional.empty()));
    }

    /** Every row has one, if only an empty text. */
    private Reading<PciAddress> dependentDevice(HostPciPassthruInfo info, String path) {
        return info.getDependentDevice() == null
                ? Reading.missing(Gap.of(path, Gap.Cause.NOT_RETURNED))
                : host.address(info.getDependentDevice(), path);
    }

    private VirtualFunctions virtualFunctions(HostSriovInfo info) {
        return new VirtualFunctions(
                host.flag(info, "sriovEnabled", info.isSriovEnabled()),
                host.flag(info, "sriovActive", info.isSriovActive()),
                info.getNumVirtualFunction());
    }

    private static AssignedDevice assignment(HostAssignableHardwareBinding binding) {
        return new AssignedDevice(
                Mapping.text(binding.instanceId),
                Optional.ofNullable(binding.vm).map(ManagedObjectReference::getVal));
    }

    private static GraphicsDevice graphics(HostGraphicsInfo info) {
        return new GraphicsDevice(
                parse(info.getPciId()),
                Mapping.text(info.getDeviceName()),
                Mapping.text(info.getGraphicsType()),
                Mapping.listOf(info.getVm()).stream()
                        .map(ManagedObjectReference::getVal)
                        .toList());
    }

    private static Optional<PciAddress> parse(String text) {
        return Mapping.filled(text).flatMap(PciSpelling.VSPHERE::parse);
    }
}
