package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.AdapterPlan;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.DiskPlan.Multipathing;
import org.directpathguard.simulator.plan.DiskPlan.PathPlan;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code scsiTopology} and {@code multipathInfo}: the ways to the disks, once from each end. */
final class PathElements {

    private final Map<String, AdapterPlan> adapters = new LinkedHashMap<>();
    private final List<DiskPlan> disks;

    PathElements(HostPlan host) {
        host.adapters().forEach(adapter -> adapters.put(adapter.name(), adapter));
        disks = host.disks();
    }

    Element scsiTopology() {
        return Vim.object(
                "scsiTopology",
                "",
                List.of(adapters.values().stream().map(this::topology).toList()));
    }

    private Element topology(AdapterPlan adapter) {
        Map<Integer, List<Element>> byTarget = new TreeMap<>();
        for (DiskPlan disk : disks) {
            for (PathPlan path : disk.paths()) {
                if (path.adapter().equals(adapter.name())) {
                    byTarget.computeIfAbsent(path.target(), target -> new ArrayList<>())
                            .add(lun(disk, path));
                }
            }
        }
        List<Element> targets = byTarget.entrySet().stream()
                .map(entry -> Vim.object(
                        "target",
                        "",
                        List.of(
                                List.of(
                                        Vim.text(
                                                "key",
                                                "key-vim.host.ScsiTopology.Target-" + adapter.name() + ":0:"
                                                        + entry.getKey()),
                                        Vim.text("target", entry.getKey())),
                                entry.getValue(),
                                List.of(transport(adapter)))))
                .toList();
        return Vim.object(
                "adapter",
                "",
                List.of(
                        List.of(
                                Vim.text("key", "key-vim.host.ScsiTopology.Interface-" + adapter.name()),
                                Vim.text("adapter", adapter.key())),
                        targets));
    }

    private static Element lun(DiskPlan disk, PathPlan path) {
        return Vim.data(
                "lun",
                Vim.text("key", "key-vim.host.ScsiTopology.Lun-" + disk.uuid()),
                Vim.text("lun", path.lun()),
                Vim.text("scsiLun", disk.key()));
    }

    Element multipathInfo() {
        return Vim.object(
                "multipathInfo",
                "",
                List.of(disks.stream()
                        .filter(disk -> disk.multipathing() == Multipathing.NMP)
                        .map(this::logicalUnit)
                        .toList()));
    }

    private Element logicalUnit(DiskPlan disk) {
        String key = "key-vim.host.MultipathInfo.LogicalUnit-" + disk.uuid();
        String first = disk.paths().isEmpty() ? "" : disk.paths().get(0).name();
        return Vim.object(
                "lun",
                "",
                List.of(
                        List.of(Vim.text("key", key), Vim.text("id", disk.uuid()), Vim.text("lun", disk.key())),
                        disk.paths().stream()
                                .map(path -> path(path, key, first))
                                .toList(),
                        List.of(
                                Vim.object(
                                        "policy",
                                        "HostMultipathInfoFixedLogicalUnitPolicy",
                                        Vim.text("policy", "VMW_PSP_FIXED"),
                                        Vim.text("prefer", first)),
                                Vim.data(
                                        "storageArrayTypePolicy",
                                        Vim.text("policy", disk.local() ? "VMW_SATP_LOCAL" : "VMW_SATP_ALUA")))));
    }

    private Element path(PathPlan path, String unit, String working) {
        AdapterPlan adapter = adapter(path);
        return Vim.data(
                "path",
                Vim.text("key", "key-vim.host.MultipathInfo.Path-" + path.name()),
                Vim.text("name", path.name()),
                Vim.text("pathState", path.state()),
                Vim.text("state", path.state()),
                Vim.text("isWorkingPath", path.name().equals(working)),
                Vim.text("adapter", adapter.key()),
                Vim.text("lun", unit),
                transport(adapter));
    }

    /** {@code config.multipathState}: the same states once more, by path. */
    Element multipathState() {
        return Vim.object(
                "multipathState",
                "",
                List.of(disks.stream()
                        .flatMap(disk -> disk.paths().stream())
                        .map(path ->
                                Vim.data("path", Vim.text("name", path.name()), Vim.text("pathState", path.state())))
                        .toList()));
    }

    private AdapterPlan adapter(PathPlan path) {
        AdapterPlan adapter = adapters.get(path.adapter());
        if (adapter == null) {
            throw new IllegalArgumentException("The plan has a path through " + path.adapter() + ", which it lacks.");
        }
        return adapter;
    }

    static Element transport(AdapterPlan adapter) {
        String type = adapter.kind().transport();
        if (adapter.kind() == AdapterKind.FIBRE_CHANNEL) {
            return Vim.object(
                    "transport",
                    type,
                    Vim.text("portWorldWideName", AdapterElements.worldWideName(adapter, 0x50060160_00000000L)),
                    Vim.text("nodeWorldWideName", AdapterElements.worldWideName(adapter, 0x50060160_80000000L)));
        }
        if (adapter.kind() == AdapterKind.SOFTWARE_ISCSI) {
            return Vim.object(
                    "transport",
                    type,
                    Vim.text("iScsiName", "iqn.2003-01.org.example:store"),
                    Vim.text("iScsiAlias", ""),
                    Vim.text("address", "10.0.30.5:3260"));
        }
        return Vim.object("transport", type);
    }
}
