package org.directpathguard.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.Loss;
import org.directpathguard.topology.StorageRoute;
import org.directpathguard.topology.Uplinks.Fate;

/**
 * What is lost, by name, sorted. What only loses a path stands in the findings.
 *
 * @param adapters storage adapters ({@code vmhbaN})
 * @param disks canonical names
 * @param datastores datastores
 * @param virtualMachines machines of this host that lose a disk
 * @param networks port groups that lose their last uplink
 */
public record Impact(
        List<String> adapters,
        List<String> disks,
        List<String> datastores,
        List<String> virtualMachines,
        List<String> networks) {

    static Impact of(Situation situation) {
        Loss loss = situation.loss();
        HostTopology topology = situation.topology();
        Set<PciAddress> leaving = situation.joint();
        List<DatastorePlace> overNetwork = topology.storageRoutes().all().stream()
                .filter(route -> route.fate(leaving) == Fate.CUT)
                .map(StorageRoute::datastore)
                .flatMap(place -> place.stream())
                .toList();
        List<VirtualMachine> machines = machinesOn(topology, overNetwork);
        return new Impact(
                names(loss.adapters().stream().map(place -> place.adapter().device())),
                names(loss.disks().stream().map(access -> access.disk().canonicalName())),
                names(Stream.concat(loss.datastores().stream(), overNetwork.stream())
                        .map(DatastorePlace::name)),
                names(Stream.concat(loss.machines().stream(), machines.stream()).map(VirtualMachine::name)),
                names(topology.network().portGroups().stream()
                        .filter(group -> topology.network().uplinksOf(group).fate(leaving) == Fate.CUT)
                        .map(PortGroup::name)));
    }

    private static List<VirtualMachine> machinesOn(HostTopology topology, Collection<DatastorePlace> datastores) {
        Set<String> ids = datastores.stream().map(DatastorePlace::id).collect(Collectors.toSet());
        Set<String> users = datastores.stream()
                .flatMap(place -> place.datastore().stream())
                .map(Datastore::machineMoids)
                .flatMap(moids -> moids.orElse(List.of()).stream())
                .collect(Collectors.toSet());
        return topology.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> users.contains(machine.moid())
                        || machine.datastoreMoids().orElse(List.of()).stream().anyMatch(ids::contains))
                .toList();
    }

    private static List<String> names(Stream<String> names) {
        return List.copyOf(names.collect(Collectors.toCollection(TreeSet::new)));
    }
}
