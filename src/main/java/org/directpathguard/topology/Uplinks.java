package org.directpathguard.topology;

import java.util.List;
import java.util.Set;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.pci.PciAddress;

/**
 * The physical NICs that serve a port group.
 *
 * @param known false when switch, teaming or NICs could not be read: then the list may be incomplete
 * @param configured every NIC that its teaming order may use, with link or without
 */
public record Uplinks(boolean known, List<PhysicalNic> configured) {

    /** What happens to a port group when functions leave. */
    public enum Fate {
        /** None of its usable uplinks leaves. */
        UNTOUCHED,
        /** One of several leaves. */
        WEAKENED,
        /** The last usable one leaves, or may. */
        CUT
    }

    /** Copies the list. */
    public Uplinks {
        configured = List.copyOf(configured);
    }

    /** {@return NICs with link; where none is known to have link, all of them} */
    public List<PhysicalNic> usable() {
        List<PhysicalNic> linked =
                configured.stream().filter(nic -> nic.linkUp().mayBe()).toList();
        return linked.isEmpty() ? configured : linked;
    }

    /**
     * What becomes of the port group.
     *
     * @param leaving functions that leave the hypervisor
     * @return its fate; with an incomplete list, a leaving uplink counts as the last one
     */
    public Fate fate(Set<PciAddress> leaving) {
        List<PhysicalNic> usable = usable();
        long lost = usable.stream().filter(nic -> leaves(nic, leaving)).count();
        if (lost == 0) {
            return Fate.UNTOUCHED;
        }
        boolean certainSurvivor = usable.stream()
                .anyMatch(nic -> nic.pci().value().isPresent()
                        && !leaves(nic, leaving)
                        && !nic.linkUp().equals(org.directpathguard.host.Tristate.UNKNOWN));
        return known && certainSurvivor ? Fate.WEAKENED : Fate.CUT;
    }

    private static boolean leaves(PhysicalNic nic, Set<PciAddress> leaving) {
        return nic.pci().value().filter(leaving::contains).isPresent();
    }
}
