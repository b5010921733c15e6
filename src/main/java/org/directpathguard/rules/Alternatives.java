package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.LeavingGroup;
import org.directpathguard.topology.Loss;

/**
 * Storage controllers of the same host that carry nothing in use and could be given away instead.
 *
 * @param free the controllers
 * @param situation the situation they were looked for in
 */
record Alternatives(List<PciFunction> free, Situation situation) {

    static Alternatives of(Situation situation) {
        List<PciFunction> free = situation.topology().functions().stream()
                .filter(function -> function.pciClass().isStorage())
                .filter(function -> !situation.joint().contains(function.address()))
                .filter(function -> situation
                        .topology()
                        .row(function.address())
                        .filter(row -> row.capable().isYes())
                        .isPresent())
                .filter(function -> carriesNothing(situation.topology(), function.address()))
                .toList();
        return new Alternatives(free, situation);
    }

    /** {@return what to do instead, with the free controllers by name} */
    String instead() {
        return "Don't. Instead " + freeController()
                + "; or leave the controller to the hypervisor and give the machine a virtual disk or a raw device"
                + " mapping; or move the boot disk and what is in use to another controller first.";
    }

    /** {@return the controller to pass through in place of this one, as the middle of a sentence} */
    String freeController() {
        return free.isEmpty()
                ? "put a second controller into the host and pass that one through"
                : "pass through "
                        + free.stream()
                                .map(PciFunction::address)
                                .map(situation.words()::function)
                                .collect(Collectors.joining(" or "))
                        + ", which carries nothing in use";
    }

    private static boolean carriesNothing(HostTopology topology, PciAddress address) {
        Set<PciAddress> group = LeavingGroup.of(topology, Set.of(address)).addresses();
        Loss loss = topology.without(group);
        return loss.nics().isEmpty()
                && Stream.concat(loss.disks().stream(), loss.weakened().stream())
                        .map(DiskAccess::disk)
                        .allMatch(disk -> topology.usesOf(disk).isEmpty());
    }
}
