package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;

/** The smallest sets of functions whose loss takes the boot disk or a datastore: single points and pairs. */
public final class CriticalSets {

    private CriticalSets() {}

    /**
     * One set.
     *
     * @param functions one or two functions
     * @param takes what is lost with them, in words: {@code the boot disk}, {@code datastore NAME}
     */
    public record CriticalSet(Set<PciAddress> functions, List<String> takes) {

        /** Copies the collections. */
        public CriticalSet {
            functions = Set.copyOf(functions);
            takes = List.copyOf(takes);
        }
    }

    /**
     * Finds them on a host.
     *
     * @param topology the host
     * @return single points first, then pairs of which no part is a single point for the same thing
     */
    public static List<CriticalSet> of(HostTopology topology) {
        List<PciAddress> carriers = topology.functions().stream()
                .map(PciFunction::address)
                .filter(address -> !topology.adaptersOn(Set.of(address)).isEmpty()
                        || !topology.nicsOn(Set.of(address)).isEmpty())
                .toList();
        List<CriticalSet> found = new ArrayList<>();
        for (PciAddress carrier : carriers) {
            add(found, Set.of(carrier), taken(topology, Set.of(carrier)));
        }
        List<CriticalSet> singles = List.copyOf(found);
        for (int first = 0; first < carriers.size(); first++) {
            for (int second = first + 1; second < carriers.size(); second++) {
                Set<PciAddress> pair = Set.of(carriers.get(first), carriers.get(second));
                Set<String> takes = taken(topology, pair);
                singles.stream()
                        .filter(single -> pair.containsAll(single.functions()))
                        .forEach(single -> takes.removeAll(single.takes()));
                add(found, pair, takes);
            }
        }
        return found;
    }

    private static void add(List<CriticalSet> found, Set<PciAddress> functions, Set<String> takes) {
        if (!takes.isEmpty()) {
            found.add(new CriticalSet(functions, List.copyOf(takes)));
        }
    }

    private static Set<String> taken(HostTopology topology, Set<PciAddress> functions) {
        Loss loss = topology.without(functions);
        Stream<String> boot =
                topology.boot().disks().stream().filter(loss::takes).map(disk -> "the boot disk " + disk);
        Stream<String> block = loss.datastores().stream().map(place -> "datastore " + place.name());
        Stream<String> network = topology.storageRoutes().all().stream()
                .filter(route -> route.fate(functions) == Uplinks.Fate.CUT)
                .flatMap(route -> route.datastore().stream())
                .map(place -> "datastore " + place.name());
        return Stream.of(boot, block, network).flatMap(names -> names).collect(Collectors.toCollection(TreeSet::new));
    }
}
