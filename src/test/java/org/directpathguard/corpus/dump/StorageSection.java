package org.directpathguard.corpus.dump;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code config.storageDevice}: adapters, disks, and the four lists of what hangs on what. */
final class StorageSection {

    private final DumpHost.HostStorage storage;
    private final boolean namespaces;

    StorageSection(DumpHost host) {
        this.storage = host.storage;
        this.namespaces = host.atLeast(7);
    }

    Node toNode() {
        Node device = Node.of("storageDevice")
                .with(storage.adapters.stream().filter(DumpAdapter::listed).map(DumpAdapter::toNode))
                .with(storage.disks.stream()
                        .filter(DumpDisk::described)
                        .map(disk -> disk.toNode("scsiLun").type(disk.type())))
                .with(scsiTopology());
        if (namespaces) {
            device.with(nvmeTopology());
        }
        return device.with(multipath()).with(plugStore()).leaf("softwareInternetScsiEnabled", hasSoftwareIscsi());
    }

    private boolean hasSoftwareIscsi() {
        return storage.adapters.stream()
                .anyMatch(adapter -> adapter.toNode().find("isSoftwareBased").stream()
                        .anyMatch(flag -> flag.text().equals("true")));
    }

    private Node scsiTopology() {
        Node topology = Node.of("scsiTopology");
        storage.disksByAdapter().forEach((adapter, disks) -> {
            Node face = Node.of("adapter")
                    .leaf("key", "key-vim.host.ScsiTopology.Interface-" + adapter)
                    .leaf("adapter", storage.adapterKey(adapter));
            for (DumpDisk disk : disks) {
                if (disk.listedIn(DumpDisk.Listing.SCSI_TOPOLOGY)) {
                    disk.paths().stream()
                            .filter(path -> path.adapter().equals(adapter))
                            .forEach(path -> face.with(target(path, disk)));
                }
            }
            topology.with(face);
        });
        return topology;
    }

    private Node target(DumpPath path, DumpDisk disk) {
        return Node.of("target")
                .leaf("key", "key-vim.host.ScsiTopology.Target-" + path.target())
                .leaf("target", 0)
                .with(Node.of("lun")
                        .leaf("key", "key-vim.host.ScsiTopology.Lun-" + disk.uuid())
                        .leaf("lun", 0)
                        .leaf("scsiLun", disk.key()))
                .with(transport(path.adapter()));
    }

    private Node nvmeTopology() {
        Node topology = Node.of("nvmeTopology");
        for (DumpAdapter adapter : storage.adapters) {
            if (adapter.carriesNamespaces()) {
                List<DumpDisk> disks = storage.disksByAdapter().getOrDefault(adapter.device(), List.of());
                Node face = Node.of("adapter")
                        .leaf("key", "key-vim.host.NvmeTopology.Interface-" + adapter.device())
                        .leaf("adapter", adapter.key());
                if (!disks.isEmpty()) {
                    face.with(controller(adapter, disks));
                }
                topology.with(face);
            }
        }
        return topology;
    }

    private Node controller(DumpAdapter adapter, List<DumpDisk> disks) {
        int number = 256 + storage.adapters.indexOf(adapter);
        Node controller = Node.of("connectedController")
                .leaf("key", "key-vim.host.NvmeController-" + number)
                .leaf("controllerNumber", number)
                .leaf("subnqn", "nqn.2014-08.org.nvmexpress_8086_INTEL_" + number)
                .leaf("name", "nqn.2014-08.org.nvmexpress_8086_INTEL_" + number + "#" + adapter.device())
                .leaf("associatedAdapter", adapter.key())
                .leaf("transportType", "pcie")
                .leaf("fusedOperationSupported", false)
                .leaf("numberOfQueues", 4)
                .leaf("queueSize", 1024);
        disks.stream()
                .filter(disk -> disk.listedIn(DumpDisk.Listing.NVME))
                .forEach(disk -> controller.with(Node.of("attachedNamespace")
                        .leaf("key", "key-vim.host.NvmeNamespace-" + disk.canonicalName() + "@" + number)
                        .leaf("name", disk.canonicalName())
                        .leaf("id", 1)
                        .leaf("blockSize", 512)
                        .leaf("capacityInBlocks", disk.blocks())));
        return controller.leaf("model", "INTEL SSDPE2KX010T8");
    }

    private Node multipath() {
        Node info = Node.of("multipathInfo");
        for (DumpDisk disk : storage.disks) {
            if (disk.listedIn(DumpDisk.Listing.MULTIPATH)) {
                String unit = "key-vim.host.MultipathInfo.LogicalUnit-" + disk.uuid();
                info.with(Node.of("lun")
                        .leaf("key", unit)
                        .leaf("id", disk.uuid())
                        .leaf("lun", disk.key())
                        .with(disk.paths().stream().map(path -> multipath(path, unit)))
                        .with(Node.of("policy")
                                .type("HostMultipathInfoFixedLogicalUnitPolicy")
                                .leaf("policy", "VMW_PSP_FIXED")
                                .leaf(
                                        "prefer",
                                        disk.paths().stream()
                                                .map(DumpPath::name)
                                                .findFirst()
                                                .orElse("")))
                        .with(Node.of("storageArrayTypePolicy").leaf("policy", "VMW_SATP_LOCAL")));
            }
        }
        return info;
    }

    private Node multipath(DumpPath path, String unit) {
        return Node.of("path")
                .leaf("key", "key-vim.host.MultipathInfo.Path-" + path.name())
                .leaf("name", path.name())
                .leaf("pathState", path.state())
                .leaf("state", path.state())
                .leaf("isWorkingPath", path.state().map("active"::equals))
                .leaf("adapter", storage.adapterKey(path.adapter()))
                .leaf("lun", unit)
                .with(transport(path.adapter()));
    }

    private Node plugStore() {
        Node topology = Node.of("plugStoreTopology");
        Map<String, List<DumpDisk>> byAdapter = storage.disksByAdapter();
        byAdapter.forEach((adapter, disks) -> topology.with(Node.of("adapter")
                .leaf("key", plugStoreKey("Adapter", adapter))
                .leaf("adapter", storage.adapterKey(adapter))
                .with(paths(disks)
                        .filter(path -> path.adapter().equals(adapter))
                        .map(path -> Node.of("path", plugStoreKey("Path", path.name()))))));
        List<DumpDisk> listed = storage.disks.stream()
                .filter(disk -> disk.listedIn(DumpDisk.Listing.PLUG_STORE))
                .toList();
        Node plugIn =
                Node.of("plugin").leaf("key", plugStoreKey("Plugin", "NMP")).leaf("name", "NMP");
        for (DumpDisk disk : listed) {
            disk.paths()
                    .forEach(path -> topology.with(Node.of("path")
                            .leaf("key", plugStoreKey("Path", path.name()))
                            .leaf("name", path.name())
                            .leaf("adapter", plugStoreKey("Adapter", path.adapter()))
                            .leaf("target", plugStoreKey("Target", path.target()))
                            .leaf("device", plugStoreKey("Device", disk.uuid()))));
        }
        for (DumpDisk disk : listed) {
            topology.with(Node.of("device")
                    .leaf("key", plugStoreKey("Device", disk.uuid()))
                    .leaf("lun", disk.key())
                    .with(disk.paths().stream().map(path -> Node.of("path", plugStoreKey("Path", path.name())))));
            plugIn.leaf("device", plugStoreKey("Device", disk.uuid()));
        }
        paths(listed).forEach(path -> plugIn.leaf("claimedPath", plugStoreKey("Path", path.name())));
        return topology.with(plugIn);
    }

    private static Stream<DumpPath> paths(List<DumpDisk> disks) {
        return disks.stream()
                .filter(disk -> disk.listedIn(DumpDisk.Listing.PLUG_STORE))
                .flatMap(disk -> disk.paths().stream());
    }

    private static String plugStoreKey(String kind, String name) {
        return "key-vim.host.PlugStoreTopology." + kind + "-" + name;
    }

    private Node transport(String adapter) {
        String kind = storage.adapter(adapter).map(DumpAdapter::kind).orElse("Block");
        String type = switch (kind) {
            case "Block" -> "HostBlockAdapterTargetTransport";
            case "HostBusAdapter" -> "HostTargetTransport";
            default -> "Host" + kind + "TargetTransport";
        };
        return Node.of("transport").type(type);
    }
}
