package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.KernelPortPlan;
import org.directpathguard.simulator.plan.SwitchPlan;

/** The hypervisor's own network interfaces and what each of them carries. */
final class KernelPortElements {

    private static final List<String> ROLES = List.of(
            "faultToleranceLogging",
            "management",
            "vSphereProvisioning",
            "vSphereReplication",
            "vSphereReplicationNFC",
            "vmotion",
            "vsan",
            "vsanWitness");

    private KernelPortElements() {}

    static List<Element> interfaces(HostPlan host) {
        return host.kernelPorts().stream().map(port -> port(host, port, "vnic")).toList();
    }

    static Element virtualNicManagerInfo(HostPlan host) {
        return Vim.object(
                "virtualNicManagerInfo",
                "",
                List.of(ROLES.stream().map(role -> role(host, role)).toList()));
    }

    private static Element role(HostPlan host, String role) {
        List<String> selected = host.kernelPorts().stream()
                .filter(port -> port.roles().contains(role))
                .map(port -> role + "." + port.key())
                .toList();
        List<Element> candidates = host.kernelPorts().stream()
                .map(port -> candidate(host, port, role))
                .toList();
        return Vim.object(
                "netConfig",
                "",
                List.of(
                        List.of(Vim.text("nicType", role), Vim.text("multiSelectAllowed", true)),
                        candidates,
                        Vim.texts("selectedVnic", selected)));
    }

    private static Element candidate(HostPlan host, KernelPortPlan port, String role) {
        return port(host, port, "candidateVnic").with("key", role + "." + port.key());
    }

    private static Element port(HostPlan host, KernelPortPlan port, String name) {
        List<Element> spec = new ArrayList<>(List.of(
                Vim.data(
                        "ip",
                        Vim.text("dhcp", false),
                        Vim.text("ipAddress", port.address()),
                        Vim.text("subnetMask", "255.255.255.0")),
                Vim.text("mac", "00:50:56:6" + port.name().charAt(port.name().length() - 1) + ":00:01"),
                Vim.text("mtu", 1500),
                Vim.text("tsoEnabled", true),
                Vim.text("netStackInstanceKey", "defaultTcpipStack")));
        if (port.distributed()) {
            spec.add(Vim.data(
                    "distributedVirtualPort",
                    Vim.text("switchUuid", switchUuid(host)),
                    Vim.text("portgroupKey", DistributedKeys.portGroup(port.portGroup()))));
        } else {
            spec.add(Vim.text("portgroup", port.portGroup()));
        }
        return Vim.data(
                name,
                Vim.text("device", port.name()),
                Vim.text("key", port.key()),
                Vim.text("portgroup", port.distributed() ? "" : port.portGroup()),
                Vim.object("spec", "", List.of(spec)));
    }

    private static String switchUuid(HostPlan host) {
        return host.switches().stream()
                .filter(SwitchPlan.Distributed.class::isInstance)
                .map(SwitchPlan.Distributed.class::cast)
                .map(SwitchPlan.Distributed::uuid)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The plan of " + host.name() + " has a distributed port without a distributed switch."));
    }
}
