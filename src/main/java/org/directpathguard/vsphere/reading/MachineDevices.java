package org.directpathguard.vsphere.reading;

import com.vmware.vim25.VirtualDevice;
import com.vmware.vim25.VirtualDeviceBackingInfo;
import com.vmware.vim25.VirtualDisk;
import com.vmware.vim25.VirtualDiskPartitionedRawDiskVer2BackingInfo;
import com.vmware.vim25.VirtualDiskRawDiskMappingVer1BackingInfo;
import com.vmware.vim25.VirtualDiskRawDiskVer2BackingInfo;
import com.vmware.vim25.VirtualPCIPassthrough;
import com.vmware.vim25.VirtualSriovEthernetCard;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.RawDisk;
import org.directpathguard.host.Reading;

/** The parts of a virtual machine's hardware that hold something of its host. */
final class MachineDevices {

    private static final String PATH = "config.hardware.device";

    private final Mapping machine;
    private final Reading<Object> devices;

    MachineDevices(Mapping machine) {
        this.machine = machine;
        this.devices = machine.mandatory(PATH, Object.class);
    }

    Reading<List<RawDisk>> rawDisks() {
        return Mapping.flatList(
                devices, VirtualDevice.class, device -> device instanceof VirtualDisk disk ? rawDisk(disk) : List.of());
    }

    Reading<List<HeldDevice>> heldDevices() {
        return Mapping.flatList(devices, VirtualDevice.class, this::heldDevice);
    }

    private List<RawDisk> rawDisk(VirtualDisk disk) {
        VirtualDeviceBackingInfo backing = disk.getBacking();
        String label = label(disk);
        if (backing instanceof VirtualDiskRawDiskMappingVer1BackingInfo mapping) {
            return List.of(
                    new RawDisk(label, Mapping.text(mapping.getLunUuid()), Mapping.text(mapping.getDeviceName())));
        }
        if (backing instanceof VirtualDiskRawDiskVer2BackingInfo raw) {
            return List.of(new RawDisk(label, "", Mapping.text(raw.getDeviceName())));
        }
        if (backing instanceof VirtualDiskPartitionedRawDiskVer2BackingInfo raw) {
            return List.of(new RawDisk(label, "", Mapping.text(raw.getDeviceName())));
        }
        if (backing == null || isUnknown(backing)) {
            throw NotUnderstoodException.at(machine.named(PATH) + " " + label + " backing");
        }
        return List.of();
    }

    private List<HeldDevice> heldDevice(VirtualDevice device) {
        if (device instanceof VirtualPCIPassthrough) {
            return List.of(HeldDevices.passthrough(label(device), device.getBacking(), isUnknown(device.getBacking())));
        }
        if (device instanceof VirtualSriovEthernetCard card) {
            return List.of(HeldDevices.sriov(label(device), card.getSriovBacking()));
        }
        return isUnknown(device) ? List.of(HeldDevices.other(label(device))) : List.of();
    }

    private boolean isUnknown(Object object) {
        return machine.bag().remarks().unknownType(object).isPresent();
    }

    private static String label(VirtualDevice device) {
        return Optional.ofNullable(device.getDeviceInfo())
                .flatMap(description -> Mapping.filled(description.getLabel()))
                .orElse("device " + device.getKey());
    }
}
