package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.NicPlan;
import org.directpathguard.simulator.plan.SwitchPlan;
import org.directpathguard.simulator.plan.SwitchPlan.PortGroup;

/** {@code config.network}, without the hypervisor's own interfaces. */
final class NetworkElements {

    private static final int PORTS = 1536;
    private static final int FIRST_UPLINK_PORT = 16;

    private NetworkElements() {}

    static Element of(HostPlan host) {
        List<Element> parts = new ArrayList<>();
        host.nics().forEach(nic -> parts.add(physical(nic)));
        for (SwitchPlan each : host.switches()) {
            if (each instanceof SwitchPlan.Standard standard) {
                parts.add(standard(standard));
                standard.portGroups().forEach(group -> parts.add(portGroup(standard, group)));
            } else if (each instanceof SwitchPlan.Distributed distributed) {
                parts.add(proxy(distributed));
            }
        }
        parts.addAll(KernelPortElements.interfaces(host));
        String shortName = host.name().split("\\.", 2)[0];
        parts.add(Vim.data(
                "dnsConfig",
                Vim.text("dhcp", false),
                Vim.text("hostName", shortName),
                Vim.text("domainName", "lab.example"),
                Vim.text("address", "10.0.0.2")));
        parts.add(Vim.data("ipRouteConfig", Vim.text("defaultGateway", "10.0.0.1")));
        return Vim.object("network", "", List.of(parts));
    }

    private static Element physical(NicPlan nic) {
        List<Element> parts = new ArrayList<>(List.of(
                Vim.text("key", nic.key()),
                Vim.text("device", nic.name()),
                Vim.text("pci", nic.pci()),
                Vim.text("driver", nic.driver()),
                Vim.data("spec", Vim.data("ip", Vim.text("dhcp", false))),
                Vim.text("wakeOnLanSupported", false),
                Vim.text("mac", nic.mac().toLowerCase(Locale.ROOT)),
                Vim.text("vmDirectPathGen2Supported", false),
                Vim.text("autoNegotiateSupported", true)));
        if (nic.megabits() > 0) {
            parts.add(Vim.data("linkSpeed", Vim.text("speedMb", nic.megabits()), Vim.text("duplex", true)));
        }
        return Vim.object("pnic", "", List.of(parts));
    }

    private static Element standard(SwitchPlan.Standard standard) {
        List<String> groups = standard.portGroups().stream()
                .map(group -> "key-vim.host.PortGroup-" + group.name())
                .toList();
        List<Element> spec = new ArrayList<>(List.of(Vim.text("numPorts", PORTS)));
        if (!standard.uplinks().isEmpty()) {
            spec.add(Vim.object(
                    "bridge", "HostVirtualSwitchBondBridge", List.of(Vim.texts("nicDevice", standard.uplinks()))));
        }
        spec.add(policy("policy", standard.uplinks()));
        return Vim.object(
                "vswitch",
                "",
                List.of(
                        List.of(
                                Vim.text("name", standard.name()),
                                Vim.text("key", "key-vim.host.VirtualSwitch-" + standard.name()),
                                Vim.text("numPorts", PORTS),
                                Vim.text("numPortsAvailable", PORTS - 16),
                                Vim.text("mtu", 1500)),
                        Vim.texts("portgroup", groups),
                        Vim.texts("pnic", keys(standard.uplinks())),
                        List.of(Vim.object("spec", "", List.of(spec)))));
    }

    private static Element portGroup(SwitchPlan.Standard standard, PortGroup group) {
        boolean ownOrder = !group.order().isEmpty();
        List<String> effective = ownOrder ? group.order() : standard.uplinks();
        return Vim.data(
                "portgroup",
                Vim.text("key", "key-vim.host.PortGroup-" + group.name()),
                Vim.text("vswitch", "key-vim.host.VirtualSwitch-" + standard.name()),
                policy("computedPolicy", effective),
                Vim.data(
                        "spec",
                        Vim.text("name", group.name()),
                        Vim.text("vlanId", group.vlan()),
                        Vim.text("vswitchName", standard.name()),
                        ownOrder ? policy("policy", group.order()) : Vim.data("policy")));
    }

    private static Element policy(String name, List<String> active) {
        return Vim.data(
                name,
                Vim.data(
                        "security",
                        Vim.text("allowPromiscuous", false),
                        Vim.text("macChanges", true),
                        Vim.text("forgedTransmits", true)),
                Vim.data(
                        "nicTeaming",
                        Vim.text("policy", "loadbalance_srcid"),
                        Vim.text("reversePolicy", true),
                        Vim.text("notifySwitches", true),
                        Vim.text("rollingOrder", false),
                        Vim.object("nicOrder", "", List.of(Vim.texts("activeNic", active)))));
    }

    private static Element proxy(SwitchPlan.Distributed distributed) {
        List<Element> backing = new ArrayList<>();
        List<Element> ports = new ArrayList<>();
        for (int at = 0; at < distributed.uplinks().size(); at++) {
            Element nic = Vim.text("pnicDevice", distributed.uplinks().get(at));
            if (at < distributed.ports().size()) {
                String key = Integer.toString(FIRST_UPLINK_PORT + at);
                Element name = Vim.text("value", distributed.ports().get(at));
                ports.add(Vim.data("uplinkPort", Vim.text("key", key), name));
                backing.add(Vim.data("pnicSpec", nic, Vim.text("uplinkPortKey", key)));
            } else {
                backing.add(Vim.data("pnicSpec", nic));
            }
        }
        return Vim.object(
                "proxySwitch",
                "",
                List.of(
                        List.of(
                                Vim.text("dvsUuid", distributed.uuid()),
                                Vim.text("dvsName", distributed.name()),
                                Vim.text("key", "key-vim.host.HostProxySwitch-" + distributed.uuid()),
                                Vim.text("numPorts", PORTS),
                                Vim.text("configNumPorts", 512),
                                Vim.text("numPortsAvailable", PORTS - 16)),
                        ports,
                        List.of(Vim.text("mtu", 1500)),
                        Vim.texts("pnic", keys(distributed.uplinks())),
                        List.of(Vim.data(
                                "spec",
                                Vim.object(
                                        "backing",
                                        "DistributedVirtualSwitchHostMemberPnicBacking",
                                        List.of(backing))))));
    }

    private static List<String> keys(List<String> nics) {
        return nics.stream().map(NicPlan::key).toList();
    }
}
