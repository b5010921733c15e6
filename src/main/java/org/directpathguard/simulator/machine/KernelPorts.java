package org.directpathguard.simulator.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;

/** The hypervisor's own network interfaces, and which of them are cut off when physical ports are gone. */
final class KernelPorts {

    private final Element network;
    private final Set<String> lostNics;

    private KernelPorts(Element network, Set<String> lostNics) {
        this.network = network;
        this.lostNics = lostNics;
    }

    /** The names of interfaces whose switch had physical ports and has none left. */
    static Set<String> cut(Element network, Set<String> lostNics) {
        KernelPorts ports = new KernelPorts(network, lostNics);
        return network.all("vnic").stream()
                .filter(ports::isCut)
                .map(vnic -> vnic.textAt("device"))
                .collect(Collectors.toSet());
    }

    /** The names of interfaces on the network of an IPv4 address; networks have 256 addresses here. */
    static Set<String> facing(Element network, String address) {
        String prefix = address.substring(0, address.lastIndexOf('.') + 1);
        return network.all("vnic").stream()
                .filter(vnic -> !prefix.isEmpty()
                        && vnic.textAt("spec", "ip", "ipAddress").startsWith(prefix))
                .map(vnic -> vnic.textAt("device"))
                .collect(Collectors.toSet());
    }

    private boolean isCut(Element port) {
        Set<String> nics = new HashSet<>();
        String group = port.textAt("portgroup");
        String dvs = port.textAt("spec", "distributedVirtualPort", "switchUuid");
        if (!group.isEmpty()) {
            network.all("portgroup").stream()
                    .filter(each -> each.textAt("spec", "name").equals(group))
                    .flatMap(each -> switches("vswitch", "name", each.textAt("spec", "vswitchName")).stream())
                    .forEach(each -> nics.addAll(nics(each)));
        }
        if (!dvs.isEmpty()) {
            switches("proxySwitch", "dvsUuid", dvs).forEach(each -> nics.addAll(nics(each)));
        }
        return !nics.isEmpty() && lostNics.containsAll(nics);
    }

    private List<Element> switches(String kind, String property, String value) {
        return network.all(kind).stream()
                .filter(each -> each.textAt(property).equals(value))
                .toList();
    }

    private static Set<String> nics(Element each) {
        return each.all("pnic").stream()
                .map(key -> key.text().substring(key.text().lastIndexOf('-') + 1))
                .collect(Collectors.toSet());
    }
}
