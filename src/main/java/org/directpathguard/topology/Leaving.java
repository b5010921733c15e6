package org.directpathguard.topology;

import java.util.Set;
import org.directpathguard.pci.PciAddress;

/**
 * What leaves the hypervisor: functions, and the software adapters that lose their network with them.
 *
 * @param functions PCI functions
 * @param cutAdapters keys of software adapters whose last VMkernel NIC is cut off
 */
public record Leaving(Set<PciAddress> functions, Set<String> cutAdapters) {

    /** Copies the sets. */
    public Leaving {
        functions = Set.copyOf(functions);
        cutAdapters = Set.copyOf(cutAdapters);
    }

    /**
     * Whether an adapter is lost, or may be.
     *
     * @param place the adapter
     * @return true if it lives, or may live, on a leaving function, or loses its network
     */
    public boolean mayTake(AdapterPlace place) {
        return place.mayLeaveWith(functions)
                || cutAdapters.contains(place.adapter().key());
    }

    /**
     * Whether an adapter certainly stays.
     *
     * @param place the adapter
     * @return true if it can be relied on afterwards
     */
    public boolean spares(AdapterPlace place) {
        return place.staysWithout(functions)
                && !cutAdapters.contains(place.adapter().key());
    }
}
