package org.directpathguard.rules;

import java.util.Map;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;

/**
 * What is to be judged.
 *
 * @param devices the functions that are asked for
 * @param disable true to turn passthrough off, which is never blocked
 * @param remembered what each passthrough flag was set for, where an earlier reading knows it
 */
public record Request(Set<PciAddress> devices, boolean disable, Map<PciAddress, PciIdentity> remembered) {

    /** Copies the collections. */
    public Request {
        devices = Set.copyOf(devices);
        remembered = Map.copyOf(remembered);
    }

    /**
     * Asks for devices to be given to virtual machines.
     *
     * @param devices the functions
     * @return the request
     */
    public static Request enable(Set<PciAddress> devices) {
        return new Request(devices, false, Map.of());
    }

    /**
     * Asks for devices to come back to the hypervisor.
     *
     * @param devices the functions
     * @return the request
     */
    public static Request disable(Set<PciAddress> devices) {
        return new Request(devices, true, Map.of());
    }
}
