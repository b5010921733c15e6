package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.topology.StorageRoute;

/** Storage that a machine of this host serves, from a controller that it holds itself. */
final class SelfServed {

    private SelfServed() {}

    static String remark(Situation situation, StorageRoute route) {
        return server(situation, route)
                .map(machine -> "; it is served by the machine " + machine.name() + " on this very host")
                .orElse("");
    }

    static Optional<VirtualMachine> server(Situation situation, StorageRoute route) {
        List<String> servers = new ArrayList<>();
        route.datastore()
                .flatMap(place -> place.datastore())
                .map(Datastore::remoteHosts)
                .ifPresent(servers::addAll);
        situation.topology().adapters().stream()
                .filter(place ->
                        route.adapterKey().filter(place.adapter().key()::equals).isPresent())
                .forEach(place -> servers.addAll(place.adapter().targetAddresses()));
        return situation.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> machine.addresses().stream().anyMatch(servers::contains))
                .findFirst();
    }
}
