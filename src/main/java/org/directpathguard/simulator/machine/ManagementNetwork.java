package org.directpathguard.simulator.machine;

import java.util.Optional;
import org.directpathguard.simulator.data.Element;

/** Tells whether the server can still reach a host: whether any uplink of its management interface is left. */
final class ManagementNetwork {

    private static final String SELECTED = "management.";

    private ManagementNetwork() {}

    static boolean isLost(Element before, Element after) {
        Optional<Element> port = port(before);
        return port.isPresent() && hasUplink(before, port.get()) && !hasUplink(after, port.get());
    }

    private static Optional<Element> port(Element config) {
        String key = config.child("virtualNicManagerInfo").stream()
                .flatMap(info -> info.all("netConfig").stream())
                .filter(role -> role.textAt("nicType").equals("management"))
                .map(role -> role.textAt("selectedVnic"))
                .findFirst()
                .filter(selected -> selected.startsWith(SELECTED))
                .map(selected -> selected.substring(SELECTED.length()))
                .orElse("");
        return config.child("network").stream()
                .flatMap(network -> network.all("vnic").stream())
                .filter(vnic -> vnic.textAt("key").equals(key))
                .findFirst();
    }

    private static boolean hasUplink(Element config, Element port) {
        Element network = config.child("network").orElse(config);
        String group = port.textAt("portgroup");
        String dvs = port.textAt("spec", "distributedVirtualPort", "switchUuid");
        boolean standard = network.all("portgroup").stream()
                .filter(each -> !group.isEmpty() && each.textAt("spec", "name").equals(group))
                .map(each -> each.textAt("spec", "vswitchName"))
                .anyMatch(name -> network.all("vswitch").stream()
                        .anyMatch(each -> each.textAt("name").equals(name)
                                && each.child("pnic").isPresent()));
        boolean distributed = network.all("proxySwitch").stream()
                .anyMatch(each ->
                        each.textAt("dvsUuid").equals(dvs) && each.child("pnic").isPresent());
        return standard || distributed;
    }
}
