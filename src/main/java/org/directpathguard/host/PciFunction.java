package org.directpathguard.host;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciIdentity;

/**
 * One PCI function ({@code HostPciDevice}).
 *
 * @param address where it sits
 * @param pciClass what kind of device it is
 * @param identity vendor, device and subsystem
 * @param vendorName the vendor as the host names it, may be empty text
 * @param deviceName the device as the host names it, may be empty text
 * @param parentBridge the bridge above it ({@code parentBridge}, vSphere API 4.0), often not reported
 */
public record PciFunction(
        PciAddress address,
        PciClass pciClass,
        PciIdentity identity,
        String vendorName,
        String deviceName,
        Optional<PciAddress> parentBridge) {

    /** {@return vendor and device as the host names them, or the class name when it names neither} */
    public String displayName() {
        String name = (vendorName.strip() + " " + deviceName.strip()).strip();
        return name.isEmpty() ? pciClass.displayName() : name;
    }
}
