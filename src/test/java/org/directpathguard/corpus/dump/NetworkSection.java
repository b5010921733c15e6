package org.directpathguard.corpus.dump;

import java.util.List;
import java.util.stream.Stream;

/** {@code config.network} and {@code config.virtualNicManagerInfo}. */
final class NetworkSection {

    private static final List<String> SERVICES = List.of(
            "faultToleranceLogging",
            "management",
            "vSphereProvisioning",
            "vSphereReplication",
            "vSphereReplicationNFC",
            "vmotion",
            "vsan",
            "vsanWitness");

    private final DumpHost host;

    NetworkSection(DumpHost host) {
        this.host = host;
    }

    Node network() {
        return Node.of("network")
                .with(host.switches.stream().map(DumpSwitch::toNode))
                .with(host.distributedSwitches.stream().map(distributed -> distributed.proxySwitch(host.moid)))
                .with(host.switches.stream().flatMap(DumpSwitch::portGroupNodes))
                .with(host.nics.stream().map(DumpNic::toNode))
                .with(host.nics.stream().flatMap(nic -> nic.rdmaDevice().map(nic::rdmaNode).stream()))
                .with(host.kernelNics.stream().map(DumpKernelNic::toNode))
                .with(Node.of("dnsConfig")
                        .type("HostDnsConfig")
                        .leaf("dhcp", false)
                        .leaf("hostName", host.name)
                        .leaf("domainName", "example.org"))
                .with(Node.of("ipRouteConfig").type("HostIpRouteConfig").leaf("defaultGateway", "10.0.0.1"))
                .leaf("ipV6Enabled", false);
    }

    Node services() {
        return Node.of("virtualNicManagerInfo").with(netConfigs());
    }

    Stream<Node> netConfigs() {
        return Stream.concat(SERVICES.stream(), host.kernelNics.stream().flatMap(nic -> nic.services().stream()))
                .distinct()
                .sorted()
                .map(this::netConfig);
    }

    private Node netConfig(String service) {
        Node config = Node.of("netConfig").leaf("nicType", service).leaf("multiSelectAllowed", true);
        host.kernelNics.forEach(nic -> config.with(nic.candidate(service)));
        host.kernelNics.stream()
                .filter(nic -> nic.serves(service))
                .forEach(nic -> config.leaf("selectedVnic", service + "." + nic.key()));
        return config;
    }
}
