package org.directpathguard.simulator.plan;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;

/**
 * A PCI function.
 *
 * @param address where it sits
 * @param pciClass its class
 * @param identity vendor, device and board
 * @param vendorName the vendor as the host names it
 * @param deviceName the device as the host names it
 * @param parentBridge the bridge above it, where the host says so
 * @param passthrough whether and how it may be given away
 */
public record FunctionPlan(
        PciAddress address,
        PciClass pciClass,
        PciIdentity identity,
        String vendorName,
        String deviceName,
        Optional<PciAddress> parentBridge,
        PassthroughPlan passthrough) {

    /**
     * A function that may be given away by itself and is not.
     *
     * @param address for instance {@code 0000:00:1f.2}
     * @param pciClass for instance 0x0106
     * @param identity for instance {@code 8086:3b25:1028:0486}
     * @param vendorName the vendor
     * @param deviceName the device
     * @return the function
     */
    public static FunctionPlan of(String address, int pciClass, String identity, String vendorName, String deviceName) {
        PciAddress at = address(address);
        String[] ids = identity.split(":", -1);
        return new FunctionPlan(
                at,
                new PciClass(pciClass),
                new PciIdentity(number(ids[0]), number(ids[1]), number(ids[2]), number(ids[3])),
                vendorName,
                deviceName,
                Optional.empty(),
                PassthroughPlan.capable(at));
    }

    /**
     * Reads an address as the API writes it.
     *
     * @param text for instance {@code 0000:00:1f.2}
     * @return the address
     */
    public static PciAddress address(String text) {
        return PciSpelling.VSPHERE.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static int number(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    /**
     * The same function below a bridge.
     *
     * @param bridge the bridge's address
     * @return the changed plan
     */
    public FunctionPlan below(String bridge) {
        return new FunctionPlan(
                address, pciClass, identity, vendorName, deviceName, Optional.of(address(bridge)), passthrough);
    }

    /**
     * The same function with another state of passthrough.
     *
     * @param newPassthrough whether and how it may be given away
     * @return the changed plan
     */
    public FunctionPlan with(PassthroughPlan newPassthrough) {
        return new FunctionPlan(address, pciClass, identity, vendorName, deviceName, parentBridge, newPassthrough);
    }

    /** {@return the same function, said to be unfit for passthrough} */
    public FunctionPlan notCapable() {
        return with(new PassthroughPlan(false, passthrough.dependentDevice(), false, false, Optional.empty()));
    }

    /** {@return the same function, enabled and waiting for the next reboot} */
    public FunctionPlan pending() {
        return with(passthrough.enabled(false));
    }

    /** {@return the same function, given away} */
    public FunctionPlan active() {
        return with(passthrough.enabled(true));
    }

    /**
     * The same function, which leaves together with others.
     *
     * @param device what has to be given up for it; empty text for none
     * @return the changed plan
     */
    public FunctionPlan dependingOn(String device) {
        return with(new PassthroughPlan(
                passthrough.capable(), device, passthrough.enabled(), passthrough.active(), passthrough.sriov()));
    }
}
