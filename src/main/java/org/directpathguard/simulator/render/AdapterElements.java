package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.AdapterPlan;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code config.storageDevice.hostBusAdapter}. */
final class AdapterElements {

    private AdapterElements() {}

    static List<Element> of(HostPlan host) {
        return host.adapters().stream()
                .map(adapter -> adapter(adapter, host.release().isSevenOrNewer()))
                .toList();
    }

    private static Element adapter(AdapterPlan adapter, boolean namesProtocol) {
        List<Element> parts = new ArrayList<>(List.of(
                Vim.text("key", adapter.key()),
                Vim.text("device", adapter.name()),
                Vim.text("bus", adapter.pci().map(PciAddress::bus).orElse(0)),
                Vim.text("status", adapter.pci().isPresent() ? "unknown" : "online"),
                Vim.text("model", adapter.model()),
                Vim.text("driver", adapter.driver())));
        adapter.pci().ifPresent(pci -> parts.add(Vim.text("pci", pci)));
        if (namesProtocol) {
            parts.add(Vim.text("storageProtocol", adapter.kind().protocol()));
        }
        parts.addAll(own(adapter));
        return Vim.object("hostBusAdapter", adapter.kind().type(), List.of(parts));
    }

    private static List<Element> own(AdapterPlan adapter) {
        return switch (adapter.kind()) {
            case BLOCK, PARALLEL_SCSI, PCIE -> List.of();
            case SAS -> List.of(Vim.text("nodeWorldWideName", worldWideName(adapter, 0x50030480_00000000L)));
            case FIBRE_CHANNEL ->
                List.of(
                        Vim.text("portWorldWideName", worldWideName(adapter, 0x21000024_00000000L)),
                        Vim.text("nodeWorldWideName", worldWideName(adapter, 0x20000024_00000000L)),
                        Vim.text("portType", "fabric"),
                        Vim.text("speed", 16));
            case SOFTWARE_ISCSI -> iscsi(adapter);
        };
    }

    private static List<Element> iscsi(AdapterPlan adapter) {
        Element no = Vim.text("chapAuthEnabled", false);
        return List.of(
                Vim.text("isSoftwareBased", true),
                Vim.text("canBeDisabled", true),
                Vim.text("networkBindingSupport", "optional"),
                Vim.data(
                        "discoveryCapabilities",
                        Vim.text("iSnsDiscoverySettable", false),
                        Vim.text("slpDiscoverySettable", false),
                        Vim.text("staticTargetDiscoverySettable", false),
                        Vim.text("sendTargetsDiscoverySettable", false)),
                Vim.data(
                        "discoveryProperties",
                        Vim.text("iSnsDiscoveryEnabled", false),
                        Vim.text("slpDiscoveryEnabled", false),
                        Vim.text("staticTargetDiscoveryEnabled", true),
                        Vim.text("sendTargetsDiscoveryEnabled", true)),
                Vim.data(
                        "authenticationCapabilities",
                        Vim.text("chapAuthSettable", true),
                        Vim.text("krb5AuthSettable", false),
                        Vim.text("srpAuthSettable", false),
                        Vim.text("spkmAuthSettable", false)),
                Vim.data("authenticationProperties", no),
                Vim.data(
                        "ipCapabilities",
                        Vim.text("addressSettable", false),
                        Vim.text("ipConfigurationMethodSettable", false),
                        Vim.text("subnetMaskSettable", false),
                        Vim.text("defaultGatewaySettable", false),
                        Vim.text("primaryDnsServerAddressSettable", false),
                        Vim.text("alternateDnsServerAddressSettable", false)),
                Vim.data("ipProperties", Vim.text("dhcpConfigurationEnabled", false)),
                Vim.text("iScsiName", "iqn.1998-01.com.vmware:" + adapter.name()),
                Vim.text("iScsiAlias", ""));
    }

    static long worldWideName(AdapterPlan adapter, long prefix) {
        return prefix | (adapter.key().hashCode() & 0xffffffffL);
    }
}
