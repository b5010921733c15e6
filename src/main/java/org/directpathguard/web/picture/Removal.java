package org.directpathguard.web.picture;

import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.Leaving;
import org.directpathguard.topology.Loss;
import org.directpathguard.topology.Uplinks;

/**
 * A host and the functions that leave its hypervisor.
 *
 * @param topology the host
 * @param leaving functions that leave; none for a host as it stands
 * @param loss what is lost with them
 * @param allTaken the functions with the software adapters that lose their network
 */
record Removal(HostTopology topology, Set<PciAddress> leaving, Loss loss, Leaving allTaken) {

    static Removal of(Situation situation) {
        return of(situation.topology(), situation.joint());
    }

    static Removal of(HostTopology topology, Set<PciAddress> functions) {
        Loss loss = topology.without(functions);
        Set<String> cut = new TreeSet<>();
        topology.storageRoutes().all().stream()
                .filter(route -> route.fate(functions) == Uplinks.Fate.CUT)
                .forEach(route -> route.adapterKey().ifPresent(cut::add));
        return new Removal(topology, Set.copyOf(functions), loss, new Leaving(functions, cut));
    }

    static Fate fate(Uplinks.Fate network) {
        return switch (network) {
            case CUT -> Fate.LOST;
            case WEAKENED -> Fate.WEAKER;
            case UNTOUCHED -> Fate.STAYS;
        };
    }

    boolean takes(PciAddress address) {
        return leaving.contains(address);
    }
}
