package org.directpathguard.host;

import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * A PCI device in a machine's configuration.
 *
 * @param kind how it is held
 * @param label the virtual device, for instance {@code PCI device 0}
 * @param address the function it names, for fixed devices and SR-IOV functions with an address
 * @param vendorAndDevice {@code vendor:device} as the machine remembers it (fixed), four lower-case hexadecimal digits
 *     each
 * @param allowed {@code vendor:device} pairs a dynamic device accepts
 */
public record HeldDevice(
        Kind kind, String label, Optional<PciAddress> address, Optional<String> vendorAndDevice, List<String> allowed) {

    /** How a machine holds a PCI device. */
    public enum Kind {
        /** {@code VirtualPCIPassthroughDeviceBackingInfo}: one function by address. */
        FIXED,
        /** {@code VirtualPCIPassthroughDynamicBackingInfo} (7.0): any free device of a list. */
        DYNAMIC,
        /** {@code VirtualPCIPassthroughVmiopBackingInfo}: a vGPU profile. */
        VIRTUAL_GPU,
        /** {@code VirtualSriovEthernetCard}: a virtual function. */
        SRIOV,
        /** Another backing (device virtualization extensions, newer types). */
        OTHER
    }

    /** Copies the list. */
    public HeldDevice {
        allowed = List.copyOf(allowed);
    }
}
