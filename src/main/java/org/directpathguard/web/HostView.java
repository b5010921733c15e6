package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.HostSurvey;
import org.directpathguard.inventory.HostSurvey.PassthroughState;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.BootSign;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.Loss;

/**
 * A host as its page shows it.
 *
 * @param id for its addresses
 * @param name its name
 * @param status how it stands
 * @param stale whether the watcher has lost sight of it
 * @param version product version, may be empty
 * @param note the worst finding over what is in passthrough, may be empty
 * @param problem why it could not be read, may be empty
 * @param nextStep what to do about that
 * @param rows its PCI functions
 * @param boot the ladder of boot evidence
 * @param critical the smallest sets of functions that take something with them
 */
record HostView(
        String id,
        String name,
        String status,
        boolean stale,
        String version,
        String note,
        String problem,
        String nextStep,
        List<Row> rows,
        List<BootSign> boot,
        List<Critical> critical) {

    private static final int DEEPEST = 6;

    /**
     * One PCI function.
     *
     * @param address where it sits
     * @param name vendor and device
     * @param className its class
     * @param ids vendor and device in digits
     * @param depth how many bridges are above it
     * @param adapters {@code vmhbaN} and {@code vmnicN} on it
     * @param carries datastores that are lost without it
     * @param state between hypervisor and machines
     * @param decision verdict on giving it away, empty where the host does not offer that
     */
    record Row(
            String address,
            String name,
            String className,
            String ids,
            int depth,
            List<String> adapters,
            List<String> carries,
            String state,
            String decision) {}

    /**
     * Functions that take something with them.
     *
     * @param functions their addresses
     * @param takes what is lost
     */
    record Critical(String functions, String takes) {}

    static HostView of(FleetHost host, HostScan scan) {
        HostSurvey survey = HostSurvey.of(scan);
        Optional<HostTopology> topology = scan.topology();
        return new HostView(
                host.id(),
                host.reference().name(),
                scan.status().id(),
                host.stale(),
                topology.flatMap(found -> found.snapshot().identity().version()).orElse("?"),
                survey.headline().orElse(""),
                scan.problem().map(HostScan.Problem::what).orElse(""),
                scan.problem().map(HostScan.Problem::nextStep).orElse(""),
                topology.map(found -> rows(found, scan)).orElse(List.of()),
                topology.map(found -> found.boot().signs()).orElse(List.of()),
                scan.criticalSets().stream()
                        .map(set -> new Critical(
                                String.join(
                                        " + ",
                                        set.functions().stream()
                                                .sorted()
                                                .map(PciAddress::toString)
                                                .toList()),
                                String.join(", ", set.takes())))
                        .toList());
    }

    private static List<Row> rows(HostTopology topology, HostScan scan) {
        return topology.functions().stream()
                .map(function -> row(topology, scan, function))
                .toList();
    }

    private static Row row(HostTopology topology, HostScan scan, PciFunction function) {
        Set<PciAddress> alone = Set.of(function.address());
        Loss loss = topology.without(alone);
        List<String> adapters = new java.util.ArrayList<>(
                loss.adapters().stream().map(place -> place.adapter().device()).toList());
        adapters.addAll(topology.nicsOn(alone).stream().map(PhysicalNic::device).toList());
        PassthroughState state =
                topology.row(function.address()).map(PassthroughState::of).orElse(PassthroughState.UNKNOWN);
        return new Row(
                function.address().toString(),
                function.displayName(),
                function.pciClass().displayName(),
                function.identity().vendorAndDevice(),
                depth(topology, function),
                adapters,
                loss.datastores().stream().map(place -> place.name()).toList(),
                function.pciClass().isBridge() ? PassthroughState.NOT_OFFERED.id() : state.id(),
                decision(scan, function.address()));
    }

    private static String decision(HostScan scan, PciAddress address) {
        return scan.devices().stream()
                .filter(verdict -> verdict.situation().request().devices().contains(address))
                .map(Verdict::decision)
                .map(Words::of)
                .findFirst()
                .orElse("");
    }

    private static int depth(HostTopology topology, PciFunction function) {
        int depth = 0;
        Optional<PciFunction> above = function.parentBridge().flatMap(topology::function);
        while (above.isPresent() && depth < DEEPEST) {
            depth++;
            above = above.get().parentBridge().flatMap(topology::function);
        }
        return depth;
    }
}
