package org.directpathguard.topology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;

/**
 * Every function that leaves the hypervisor together with the requested ones.
 *
 * <p>vSphere unclaims the <em>dependent device</em> of a function ({@code HostPciPassthruInfo.dependentDevice}, API 4.0),
 * which may be a bridge: then everything behind it goes. Empty text groups nothing. An SR-IOV virtual function is judged
 * for itself.
 */
public final class LeavingGroup {

    private final Map<PciAddress, GroupMember> members = new TreeMap<>();
    private final Deque<PciAddress> toFollow = new ArrayDeque<>();
    private final HostTopology topology;

    private LeavingGroup(HostTopology topology, Collection<PciAddress> requested) {
        this.topology = topology;
        requested.forEach(address -> add(address, "requested"));
        while (!toFollow.isEmpty()) {
            follow(toFollow.remove());
        }
    }

    /**
     * Finds the group.
     *
     * @param topology the host
     * @param requested functions that are asked to leave
     * @return the requested functions and all that go with them
     */
    public static LeavingGroup of(HostTopology topology, Collection<PciAddress> requested) {
        return new LeavingGroup(topology, requested);
    }

    /** {@return the members with their reasons, sorted by address} */
    public List<GroupMember> members() {
        return List.copyOf(members.values());
    }

    /** {@return the addresses of the members} */
    public Set<PciAddress> addresses() {
        return Set.copyOf(members.keySet());
    }

    private void add(PciAddress address, String why) {
        if (members.putIfAbsent(address, new GroupMember(address, why)) == null) {
            toFollow.add(address);
        }
    }

    private void follow(PciAddress address) {
        if (topology.isVirtualFunction(address)) {
            return;
        }
        Optional<PciAddress> dependent =
                topology.row(address).flatMap(row -> row.dependentDevice().value());
        dependent.ifPresent(device -> followDependentDevice(address, device));
        sharing(address);
        topology.function(address)
                .filter(function -> function.pciClass().isPciBridge())
                .ifPresent(bridge ->
                        behind(address, address).forEach(function -> add(function, "behind the bridge " + address)));
    }

    private void followDependentDevice(PciAddress address, PciAddress device) {
        Optional<PciFunction> bridge =
                topology.function(device).filter(function -> function.pciClass().isPciBridge());
        if (!device.equals(address)) {
            add(device, bridge.isPresent() ? "bridge that is unclaimed for " + address : "unclaimed with " + address);
        }
        sharing(device);
        if (bridge.isPresent()) {
            behind(device, address).forEach(function -> add(function, "behind the bridge " + device));
        }
    }

    private void sharing(PciAddress device) {
        for (PassthroughRow row : topology.rows()) {
            boolean shares =
                    row.dependentDevice().value().filter(device::equals).isPresent();
            if (shares && !topology.isVirtualFunction(row.address())) {
                add(row.address(), "shares the dependent device " + device);
            }
        }
    }

    /** By parent bridge where the host reports it, down through further bridges; else by the bus of the function. */
    private Set<PciAddress> behind(PciAddress bridge, PciAddress requested) {
        Set<PciAddress> found = new TreeSet<>();
        collectBelow(bridge, found);
        between(bridge, requested).forEach(inner -> {
            found.add(inner);
            collectBelow(inner, found);
        });
        List<PciAddress> unlisted = topology.knownAddresses().stream()
                .filter(address -> topology.function(address).isEmpty())
                .filter(address -> address.sameBus(requested) || found.stream().anyMatch(address::sameBus))
                .toList();
        if (!requested.equals(bridge) || !found.isEmpty()) {
            found.addAll(unlisted);
            unlisted.forEach(address -> collectBelow(address, found));
        }
        silentNeighbours(found).forEach(address -> {
            found.add(address);
            collectBelow(address, found);
        });
        boolean reported =
                topology.function(requested).flatMap(PciFunction::parentBridge).isPresent();
        if (!reported && !requested.equals(bridge)) {
            topology.knownAddresses().stream()
                    .filter(address -> address.sameBus(requested))
                    .filter(address -> topology.function(address)
                            .flatMap(PciFunction::parentBridge)
                            .isEmpty())
                    .filter(address -> !topology.isVirtualFunction(address))
                    .forEach(found::add);
        }
        return found;
    }

    /** Bridges above the requested function and below the one that is unclaimed for it, listed or not. */
    private Set<PciAddress> between(PciAddress bridge, PciAddress requested) {
        Set<PciAddress> inner = new TreeSet<>();
        Optional<PciAddress> above = requested.equals(bridge)
                ? Optional.empty()
                : topology.function(requested).flatMap(PciFunction::parentBridge);
        while (above.isPresent() && !above.get().equals(bridge) && inner.add(above.get())) {
            above = topology.function(above.get()).flatMap(PciFunction::parentBridge);
        }
        return inner;
    }

    /** A function that names no bridge sits behind the same one as those on its bus that do. */
    private List<PciAddress> silentNeighbours(Set<PciAddress> found) {
        return topology.functions().stream()
                .filter(function -> function.parentBridge().isEmpty())
                .map(PciFunction::address)
                .filter(address -> !found.contains(address) && found.stream().anyMatch(address::sameBus))
                .filter(address -> !topology.isVirtualFunction(address))
                .toList();
    }

    private void collectBelow(PciAddress bridge, Set<PciAddress> found) {
        for (PciFunction function : topology.functions()) {
            boolean below = function.parentBridge().filter(bridge::equals).isPresent();
            if (below && !topology.isVirtualFunction(function.address()) && found.add(function.address())) {
                collectBelow(function.address(), found);
            }
        }
    }
}
