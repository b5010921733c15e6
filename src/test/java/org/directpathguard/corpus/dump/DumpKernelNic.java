package org.directpathguard.corpus.dump;

import java.util.List;
import java.util.Optional;

/** A VMkernel NIC ({@code vmkN}) and the services selected on it. */
public final class DumpKernelNic {

    private final String device;
    private final String address;
    private final List<String> services;
    private String portGroup = "";
    private Optional<Node> distributedPort = Optional.empty();

    DumpKernelNic(String device, String address, List<String> services) {
        this.device = device;
        this.address = address;
        this.services = services;
    }

    DumpKernelNic on(String portGroupName) {
        portGroup = portGroupName;
        return this;
    }

    DumpKernelNic onDistributed(String switchUuid, String portGroupKey) {
        distributedPort = Optional.of(Node.of("distributedVirtualPort")
                .leaf("switchUuid", switchUuid)
                .leaf("portgroupKey", portGroupKey)
                .leaf("portKey", "17")
                .leaf("connectionCookie", 1883));
        return this;
    }

    boolean serves(String service) {
        return services.contains(service);
    }

    List<String> services() {
        return services;
    }

    String key() {
        return "key-vim.host.VirtualNic-" + device;
    }

    Node toNode() {
        return describe("vnic", key());
    }

    Node candidate(String service) {
        return describe("candidateVnic", service + "." + key());
    }

    private Node describe(String elementName, String key) {
        Node spec = Node.of("spec")
                .with(Node.of("ip")
                        .leaf("dhcp", false)
                        .leaf("ipAddress", address)
                        .leaf("subnetMask", "255.255.255.0"))
                .leaf("mac", "00:50:56:6a:00:0" + device.substring(3));
        distributedPort.map(Node::copy).ifPresent(spec::with);
        if (!portGroup.isEmpty()) {
            spec.leaf("portgroup", portGroup);
        }
        spec.leaf("mtu", 1500).leaf("tsoEnabled", true).leaf("netStackInstanceKey", "defaultTcpipStack");
        return Node.of(elementName)
                .leaf("device", device)
                .leaf("key", key)
                .leaf("portgroup", portGroup)
                .with(spec);
    }
}
