package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.PciFunction;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.topology.HostTopology;
import org.springframework.stereotype.Component;

/** Turns clusters into hosts and names into every device that bears them. */
@Component
class AnsibleTargets {

    private final Fleet fleet;

    AnsibleTargets(Fleet fleet) {
        this.fleet = fleet;
    }

    List<AnsibleTarget> find(AnsibleArguments arguments) throws UnresolvedFieldException, InventoryException {
        List<FleetHost> all = fleet.hosts();
        List<FleetHost> hosts = new ArrayList<>();
        for (FleetHost host : all) {
            boolean named = arguments
                    .host()
                    .map(name -> host.reference().isCalled(name.strip()))
                    .orElse(true);
            if (named && isOf(host, arguments)) {
                hosts.add(host);
            }
        }
        if (hosts.isEmpty()) {
            throw new UnresolvedFieldException("Failed to find host system: "
                    + arguments.host().or(arguments::cluster).orElse(""));
        }
        List<AnsibleTarget> targets = new ArrayList<>();
        for (FleetHost host : hosts) {
            targets.add(target(host, arguments.devices()));
        }
        return targets;
    }

    /** A host whose cluster is not known may be of the one that is asked for: then nothing can be judged. */
    private boolean isOf(FleetHost host, AnsibleArguments arguments) throws InventoryException {
        if (arguments.cluster().isEmpty()) {
            return true;
        }
        return fleet.known(host)
                .snapshot()
                .identity()
                .cluster()
                .filter(arguments.cluster().get()::equals)
                .isPresent();
    }

    private AnsibleTarget target(FleetHost host, List<String> wanted)
            throws UnresolvedFieldException, InventoryException {
        HostSnapshot snapshot = fleet.known(host).snapshot();
        HostTopology topology = HostTopology.of(snapshot);
        Map<PciAddress, AnsibleTarget.Device> devices = new LinkedHashMap<>();
        for (String text : wanted) {
            List<PciFunction> fitting = topology.functions().stream()
                    .filter(function -> fits(function, text.strip()))
                    .toList();
            if (fitting.isEmpty()) {
                throw new UnresolvedFieldException("Failed to find device: '" + text + "' on "
                        + host.reference().name() + ".");
            }
            fitting.forEach(function -> devices.put(function.address(), device(topology, function)));
        }
        return new AnsibleTarget(host, List.copyOf(devices.values()));
    }

    private static boolean fits(PciFunction function, String text) {
        return function.deviceName().strip().equals(text)
                || PciSpelling.VSPHERE
                        .parse(text)
                        .filter(function.address()::equals)
                        .isPresent();
    }

    private static AnsibleTarget.Device device(HostTopology topology, PciFunction function) {
        boolean enabled = topology.row(function.address())
                .filter(row -> row.enabled().isYes())
                .isPresent();
        return new AnsibleTarget.Device(function.address().toString(), function.deviceName(), enabled);
    }
}
