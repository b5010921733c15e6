package org.directpathguard.simulator.render;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.AdapterPlan;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code config.storageDevice.nvmeTopology}, since 7.0: a namespace has the name of its disk. */
final class NvmeElements {

    private static final int FIRST_CONTROLLER = 256;
    private static final int SECTOR = 512;

    private NvmeElements() {}

    static List<Element> topology(HostPlan host) {
        List<AdapterPlan> adapters = host.adapters().stream()
                .filter(adapter -> adapter.kind() == AdapterKind.PCIE)
                .toList();
        if (!host.release().isSevenOrNewer() || adapters.isEmpty()) {
            return List.of();
        }
        return List.of(Vim.object(
                "nvmeTopology",
                "",
                List.of(adapters.stream()
                        .map(adapter -> interfaceOf(host, adapter, FIRST_CONTROLLER + adapters.indexOf(adapter)))
                        .toList())));
    }

    private static Element interfaceOf(HostPlan host, AdapterPlan adapter, int number) {
        List<Element> namespaces = host.disks().stream()
                .filter(disk ->
                        disk.paths().stream().anyMatch(path -> path.adapter().equals(adapter.name())))
                .map(disk -> namespace(disk, number))
                .toList();
        return Vim.data(
                "adapter",
                Vim.text("key", "key-vim.host.NvmeTopology.Interface-" + adapter.name()),
                Vim.text("adapter", adapter.key()),
                Vim.object(
                        "connectedController",
                        "",
                        List.of(
                                List.of(
                                        Vim.text("key", "key-vim.host.NvmeController-" + number),
                                        Vim.text("controllerNumber", number),
                                        Vim.text("subnqn", "nqn.2014-08.org.nvmexpress_" + adapter.name()),
                                        Vim.text("name", "nqn.2014-08.org.nvmexpress_" + adapter.name() + "#" + number),
                                        Vim.text("associatedAdapter", adapter.key()),
                                        Vim.text("transportType", "pcie"),
                                        Vim.text("fusedOperationSupported", false),
                                        Vim.text("numberOfQueues", 2),
                                        Vim.text("queueSize", 1024)),
                                namespaces,
                                List.of(Vim.text("model", adapter.model())))));
    }

    private static Element namespace(DiskPlan disk, int controller) {
        return Vim.data(
                "attachedNamespace",
                Vim.text("key", "key-vim.host.NvmeNamespace-" + disk.canonicalName() + "@" + controller),
                Vim.text("name", disk.canonicalName()),
                Vim.text("id", 1),
                Vim.text("blockSize", SECTOR),
                Vim.text("capacityInBlocks", disk.sectors()));
    }
}
