package org.directpathguard.web.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskPurpose;
import org.directpathguard.topology.DiskUse;

/** Draws the machines of the host behind their datastores, raw disks and networks. */
final class MachineChain {

    private final Removal removal;
    private final Map<String, PictureNode> carriers;
    private final GraphBuilder graph;

    MachineChain(Removal removal, PictureGraph carriers, GraphBuilder graph) {
        this.removal = removal;
        this.carriers = carriers.nodes().stream().collect(Collectors.toMap(PictureNode::id, node -> node));
        this.graph = graph;
    }

    void draw() {
        for (VirtualMachine machine : removal.topology().snapshot().machines().orElse(List.of())) {
            place(Ids.storedMachine(machine), machine, storage(machine));
            place(Ids.networkedMachine(machine), machine, networks(machine));
        }
    }

    private void place(String id, VirtualMachine machine, Set<String> carrierIds) {
        List<PictureNode> found = carrierIds.stream()
                .flatMap(carrier -> Optional.ofNullable(carriers.get(carrier)).stream())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        Fate fate = found.stream().map(PictureNode::fate).reduce(Fate.STAYS, Fate::worst);
        graph.node(id, NodeKind.MACHINE, fate, machine.name(), List.of());
        found.forEach(carrier -> graph.edge(carrier.id(), id, carrier.fate()));
    }

    private Set<String> storage(VirtualMachine machine) {
        Set<String> ids = removal.topology().datastores().stream()
                .filter(place -> liesOn(machine, place))
                .map(Ids::datastore)
                .collect(Collectors.toSet());
        removal.topology().uses().stream()
                .filter(use -> use.purpose() == DiskPurpose.RAW_DEVICE_MAPPING)
                .filter(use -> use.user().equals(machine.name()))
                .map(DiskUse::diskName)
                .map(Ids::disk)
                .forEach(ids::add);
        return ids;
    }

    private static boolean liesOn(VirtualMachine machine, DatastorePlace place) {
        return machine.datastoreMoids().orElse(List.of()).contains(place.id())
                || place.datastore()
                        .map(Datastore::machineMoids)
                        .filter(users -> users.orElse(List.of()).contains(machine.moid()))
                        .isPresent();
    }

    private Set<String> networks(VirtualMachine machine) {
        return machine.networkNames().orElse(List.of()).stream()
                .flatMap(name -> removal.topology().network().portGroup(name).stream())
                .map(PortGroup::key)
                .map(Ids::portGroup)
                .collect(Collectors.toSet());
    }
}
