package org.directpathguard.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.inventory.HostSurvey.PassthroughState;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Severity;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.Loss;

/** The PCI functions of a host, each below the bridge it hangs on. */
final class DeviceTree {

    private static final int DEEPEST = 6;

    private final HostTopology topology;
    private final HostScan scan;
    private final List<DeviceRow> rows = new ArrayList<>();
    private final Set<PciAddress> placed = new LinkedHashSet<>();

    private DeviceTree(HostTopology topology, HostScan scan) {
        this.topology = topology;
        this.scan = scan;
    }

    static List<DeviceRow> rows(HostTopology topology, HostScan scan) {
        DeviceTree tree = new DeviceTree(topology, scan);
        topology.functions().stream()
                .filter(function ->
                        function.parentBridge().flatMap(topology::function).isEmpty())
                .forEach(root -> tree.place(root, 0));
        // Bridges that name each other in a circle have no root; nothing may be left out.
        topology.functions().forEach(function -> tree.place(function, 0));
        return List.copyOf(tree.rows);
    }

    private void place(PciFunction function, int depth) {
        if (!placed.add(function.address())) {
            return;
        }
        rows.add(row(function, Math.min(depth, DEEPEST)));
        topology.functions().stream()
                .filter(below ->
                        below.parentBridge().filter(function.address()::equals).isPresent())
                .forEach(below -> place(below, depth + 1));
    }

    private DeviceRow row(PciFunction function, int depth) {
        Set<PciAddress> alone = Set.of(function.address());
        Loss loss = topology.without(alone);
        boolean bridge = function.pciClass().isBridge();
        PassthroughState state =
                topology.row(function.address()).map(PassthroughState::of).orElse(PassthroughState.UNKNOWN);
        Optional<Verdict> verdict = verdict(function.address());
        List<Finding> against = verdict.map(DeviceTree::against).orElse(List.of());
        return new DeviceRow(
                function.address().toString(),
                function.displayName(),
                function.pciClass().displayName(),
                function.identity().vendorAndDevice(),
                depth,
                bridge,
                Stream.concat(
                                loss.adapters().stream()
                                        .map(place -> place.adapter().device()),
                                topology.nicsOn(alone).stream().map(PhysicalNic::device))
                        .toList(),
                topology.boot().disks().stream().anyMatch(loss::takes),
                loss.datastores().stream().map(place -> place.name()).toList(),
                loss.machines().size(),
                holders(function.address()),
                bridge && state == PassthroughState.UNKNOWN ? PassthroughState.NOT_OFFERED.id() : state.id(),
                verdict.map(Verdict::decision).map(Words::of).orElse(""),
                against.stream().findFirst().map(Finding::title).orElse(""),
                Math.max(0, against.size() - 1));
    }

    private static List<Finding> against(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private List<String> holders(PciAddress address) {
        return topology.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> machine.heldDevices().orElse(List.of()).stream()
                        .map(HeldDevice::address)
                        .anyMatch(held -> held.filter(address::equals).isPresent()))
                .map(VirtualMachine::name)
                .sorted()
                .toList();
    }

    private Optional<Verdict> verdict(PciAddress address) {
        return scan.devices().stream()
                .filter(verdict -> verdict.situation().request().devices().contains(address))
                .findFirst();
    }
}
