package org.directpathguard.pci;

import java.util.Locale;

/**
 * What a PCI function is: its vendor and device, and those of the board it sits on.
 *
 * @param vendorId PCI vendor, 0 to 0xffff
 * @param deviceId the vendor's device, 0 to 0xffff
 * @param subsystemVendorId vendor of the board, 0 to 0xffff
 * @param subsystemId the board vendor's number for it, 0 to 0xffff
 */
public record PciIdentity(int vendorId, int deviceId, int subsystemVendorId, int subsystemId) {

    private static final int SIXTEEN_BITS = 0xffff;

    /** Keeps the lower 16 bits of each number: the vSphere API gives them as signed shorts (0x8086 is -32634). */
    public PciIdentity {
        vendorId &= SIXTEEN_BITS;
        deviceId &= SIXTEEN_BITS;
        subsystemVendorId &= SIXTEEN_BITS;
        subsystemId &= SIXTEEN_BITS;
    }

    /**
     * Vendor and device as people write them.
     *
     * @return four plus four lower-case hexadecimal digits such as {@code 8086:3b25}
     */
    public String vendorAndDevice() {
        return hex(vendorId) + ":" + hex(deviceId);
    }

    /**
     * One 16-bit id as PCI tables write it.
     *
     * @param id a number, of which the lower 16 bits count
     * @return four lower-case hexadecimal digits
     */
    public static String hex(int id) {
        return String.format(Locale.ROOT, "%04x", id & SIXTEEN_BITS);
    }

    @Override
    public String toString() {
        return vendorAndDevice() + ":" + hex(subsystemVendorId) + ":" + hex(subsystemId);
    }
}
