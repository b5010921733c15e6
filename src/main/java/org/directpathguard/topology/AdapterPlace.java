package org.directpathguard.topology;

import java.util.Collections;
import java.util.Set;
import org.directpathguard.host.Adapter;
import org.directpathguard.pci.PciAddress;

/**
 * A storage adapter and the PCI function behind it, as far as that is known.
 *
 * @param adapter the adapter; for one that only a topology names, a stand-in with what its key tells
 * @param certainty how its function is known
 * @param functions the function it lives on, or all that it may live on
 */
public record AdapterPlace(Adapter adapter, Certainty certainty, Set<PciAddress> functions) {

    /** How well the place of an adapter is known. */
    public enum Certainty {
        /** The API names its function, or the NIC it works through. */
        KNOWN,
        /** It has no controller of its own: software iSCSI, which lives as long as its network. */
        SOFTWARE,
        /** USB storage, which the API ties to no function: it may hang on any of several USB controllers. */
        ONE_OF_SEVERAL,
        /** Nobody says where it is. */
        UNKNOWN
    }

    /** Copies the set. */
    public AdapterPlace {
        functions = Set.copyOf(functions);
    }

    /**
     * Whether the adapter is lost, or may be, when functions leave.
     *
     * @param leaving functions that leave the hypervisor
     * @return true if it lives, or may live, on one of them
     */
    public boolean mayLeaveWith(Set<PciAddress> leaving) {
        return !Collections.disjoint(functions, leaving);
    }

    /**
     * Whether the adapter certainly stays when functions leave. One whose place is unknown never does.
     *
     * @param leaving functions that leave the hypervisor
     * @return true if it can be relied on afterwards
     */
    public boolean staysWithout(Set<PciAddress> leaving) {
        return certainty != Certainty.UNKNOWN && !mayLeaveWith(leaving);
    }
}
