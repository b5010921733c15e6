package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.AdapterPlan;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.DiskPlan.Multipathing;
import org.directpathguard.simulator.plan.DiskPlan.PathPlan;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code config.storageDevice.plugStoreTopology}: the ways to the disks whichever plug-in claims them. */
final class PlugStoreElements {

    private static final String KEY = "key-vim.host.PlugStoreTopology.";

    private final HostPlan host;

    PlugStoreElements(HostPlan host) {
        this.host = host;
    }

    Element topology() {
        List<Element> parts = new ArrayList<>();
        host.adapters().forEach(adapter -> parts.add(adapter(adapter)));
        for (DiskPlan disk : host.disks()) {
            disk.paths().forEach(path -> parts.add(path(disk, path)));
        }
        host.disks().stream()
                .flatMap(disk -> disk.paths().stream())
                .map(PlugStoreElements::targetKey)
                .distinct()
                .forEach(key -> parts.add(Vim.data("target", Vim.text("key", key))));
        host.disks().forEach(disk -> parts.add(device(disk)));
        for (Multipathing plugin : Multipathing.values()) {
            parts.add(plugin(plugin));
        }
        return Vim.object("plugStoreTopology", "", List.of(parts));
    }

    private Element adapter(AdapterPlan adapter) {
        List<String> paths = host.disks().stream()
                .flatMap(disk -> disk.paths().stream())
                .filter(path -> path.adapter().equals(adapter.name()))
                .map(PlugStoreElements::pathKey)
                .toList();
        return Vim.object(
                "adapter",
                "",
                List.of(
                        List.of(Vim.text("key", KEY + "Adapter-" + adapter.name()), Vim.text("adapter", adapter.key())),
                        Vim.texts("path", paths)));
    }

    private static Element path(DiskPlan disk, PathPlan path) {
        return Vim.data(
                "path",
                Vim.text("key", pathKey(path)),
                Vim.text("name", path.name()),
                Vim.text("channelNumber", 0),
                Vim.text("targetNumber", path.target()),
                Vim.text("lunNumber", path.lun()),
                Vim.text("adapter", KEY + "Adapter-" + path.adapter()),
                Vim.text("target", targetKey(path)),
                Vim.text("device", deviceKey(disk)));
    }

    private static Element device(DiskPlan disk) {
        return Vim.object(
                "device",
                "",
                List.of(
                        List.of(Vim.text("key", deviceKey(disk)), Vim.text("lun", disk.key())),
                        Vim.texts("path", pathKeys(disk))));
    }

    private Element plugin(Multipathing plugin) {
        List<DiskPlan> claimed = host.disks().stream()
                .filter(disk -> disk.multipathing() == plugin)
                .toList();
        return Vim.object(
                "plugin",
                "",
                List.of(
                        List.of(Vim.text("key", KEY + "Plugin-" + plugin.name()), Vim.text("name", plugin.name())),
                        Vim.texts(
                                "device",
                                claimed.stream()
                                        .map(PlugStoreElements::deviceKey)
                                        .toList()),
                        Vim.texts(
                                "claimedPath",
                                claimed.stream()
                                        .flatMap(disk -> pathKeys(disk).stream())
                                        .toList())));
    }

    private static List<String> pathKeys(DiskPlan disk) {
        return disk.paths().stream().map(PlugStoreElements::pathKey).toList();
    }

    private static String pathKey(PathPlan path) {
        return KEY + "Path-" + path.name();
    }

    private static String deviceKey(DiskPlan disk) {
        return KEY + "Device-" + disk.uuid();
    }

    private static String targetKey(PathPlan path) {
        return KEY + "Target-" + path.adapter() + "." + path.target();
    }
}
