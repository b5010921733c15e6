package org.directpathguard.simulator.machine;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;

/** Takes out of a host's {@code config} what a loss takes away. */
final class Remainder {

    private static final String MEMORY = "/tmp/scratch";
    private static final String SCRATCH = "ScratchConfig.CurrentScratchLocation";

    private final Loss loss;

    private Remainder(Loss loss) {
        this.loss = loss;
    }

    /** The config that is left. */
    static Element of(Element config, Loss loss) {
        Remainder remainder = new Remainder(loss);
        Element left = config.at("storageDevice", remainder::storage)
                .at("multipathState", state -> keep(state, "path", path -> !remainder.isLostPath(path.textAt("name"))))
                .at("fileSystemVolume", remainder::volumes)
                .at("network", remainder::network)
                .at("vsanHostConfig.storageInfo", remainder::vsan);
        left = keep(left, "activeDiagnosticPartition", remainder::isThere);
        return left.with(
                "option", left.all("option").stream().map(remainder::option).toList());
    }

    /** The ids of volumes that are gone or out of reach: their path below {@code /vmfs/volumes/}. */
    static Set<String> lostVolumes(Element config, Loss loss) {
        Remainder remainder = new Remainder(loss);
        return config.child("fileSystemVolume").stream()
                .flatMap(volumes -> volumes.all("mountInfo").stream())
                .filter(mount -> !remainder.isMounted(mount) || remainder.isOutOfReach(mount))
                .map(mount -> mount.textAt("mountInfo", "path"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private Element storage(Element storage) {
        Element left =
                keep(storage, "hostBusAdapter", adapter -> !loss.adapterKeys().contains(adapter.textAt("key")));
        left = keep(left, "scsiLun", disk -> !loss.diskKeys().contains(disk.textAt("key")));
        return left.at("scsiTopology", topology -> keep(topology, "adapter", this::isOnAdapter))
                .at("nvmeTopology", topology -> keep(topology, "adapter", this::isOnAdapter))
                .at("multipathInfo", this::multipath)
                .at("plugStoreTopology", this::plugStore);
    }

    private boolean isOnAdapter(Element element) {
        return !loss.adapterKeys().contains(element.textAt("adapter"));
    }

    private Element multipath(Element multipath) {
        List<Element> units = multipath.all("lun").stream()
                .map(unit -> keep(unit, "path", this::isOnAdapter))
                .map(unit -> unit.with(
                        "path", unit.all("path").stream().map(this::path).toList()))
                .filter(unit -> unit.child("path").isPresent())
                .toList();
        return multipath.with("lun", units);
    }

    private Element plugStore(Element topology) {
        Element left = keep(topology, "adapter", this::isOnAdapter);
        left = keep(left, "path", path -> !isLostPath(path.textAt("name")));
        left = keep(left, "device", device -> !loss.diskKeys().contains(device.textAt("lun")));
        left = left.with("device", withoutLostPaths(left.all("device"), "path"));
        left = left.with("plugin", withoutLostPaths(left.all("plugin"), "claimedPath"));
        Set<String> devices =
                left.all("device").stream().map(device -> device.textAt("key")).collect(Collectors.toSet());
        Set<String> targets =
                left.all("path").stream().map(path -> path.textAt("target")).collect(Collectors.toSet());
        left = keep(left, "target", target -> targets.contains(target.textAt("key")));
        return left.with(
                "plugin",
                left.all("plugin").stream()
                        .map(plugin -> keep(plugin, "device", device -> devices.contains(device.text())))
                        .toList());
    }

    private List<Element> withoutLostPaths(List<Element> elements, String property) {
        return elements.stream()
                .map(element -> keep(
                        element,
                        property,
                        path -> !isLostPath(path.text().substring(path.text().lastIndexOf('-') + 1))))
                .toList();
    }

    private boolean isLostPath(String path) {
        int colon = path.indexOf(':');
        return colon > 0 && loss.adapterNames().contains(path.substring(0, colon));
    }

    private boolean isMounted(Element mount) {
        Element volume = mount.child("volume").orElse(mount);
        boolean onBootDisk = volume.type().equals("HostVfatVolume");
        boolean extentGone = volume.all("extent").stream()
                .anyMatch(extent -> loss.diskNames().contains(extent.textAt("diskName")));
        return !extentGone && !(onBootDisk && loss.bootDisk());
    }

    private boolean isOutOfReach(Element mount) {
        return loss.network().volumes().contains(mount.textAt("mountInfo", "path"));
    }

    /** A volume out of reach stays in the list, as one that can't be accessed. */
    private Element volumes(Element volumes) {
        Element left = keep(volumes, "mountInfo", this::isMounted);
        return left.with(
                "mountInfo",
                left.all("mountInfo").stream()
                        .map(mount -> isOutOfReach(mount)
                                ? mount.at("mountInfo", info -> info.with("accessible", false))
                                : mount)
                        .toList());
    }

    private Element path(Element path) {
        return loss.network().deadAdapters().contains(path.textAt("adapter"))
                ? path.with("pathState", "dead").with("state", "dead")
                : path;
    }

    private boolean isThere(Element diagnostic) {
        return !loss.diskNames().contains(diagnostic.textAt("id", "diskName"));
    }

    private Element option(Element option) {
        boolean scratchGone = option.textAt("key").equals(SCRATCH) && loss.bootDisk();
        return scratchGone
                ? option.at("value", value -> new Element("value", value.type(), "", MEMORY, List.of()))
                : option;
    }

    private Element network(Element network) {
        Element left = keep(network, "pnic", nic -> !loss.nics().contains(nic.textAt("device")));
        left = left.with(
                "vswitch",
                left.all("vswitch").stream().map(this::standardSwitch).toList());
        return left.with(
                "proxySwitch",
                left.all("proxySwitch").stream()
                        .map(proxy -> keep(proxy, "pnic", this::isPort)
                                .at(
                                        "spec.backing",
                                        backing -> keep(
                                                backing,
                                                "pnicSpec",
                                                spec -> !loss.nics().contains(spec.textAt("pnicDevice")))))
                        .toList());
    }

    private Element standardSwitch(Element standard) {
        return keep(standard, "pnic", this::isPort)
                .at(
                        "spec.bridge",
                        bridge -> keep(bridge, "nicDevice", nic -> !loss.nics().contains(nic.text())))
                .at(
                        "spec",
                        spec -> keep(
                                spec,
                                "bridge",
                                bridge -> bridge.child("nicDevice").isPresent()));
    }

    private boolean isPort(Element key) {
        return !loss.nics().contains(key.text().substring(key.text().lastIndexOf('-') + 1));
    }

    /** A group of vSAN disks falls with its cache disk. */
    private Element vsan(Element storageInfo) {
        Predicate<Element> there = disk -> !loss.diskKeys().contains(disk.textAt("key"));
        return storageInfo.with(
                "diskMapping",
                storageInfo.all("diskMapping").stream()
                        .map(mapping -> keep(keep(mapping, "ssd", there), "nonSsd", there))
                        .filter(mapping -> mapping.child("ssd").isPresent())
                        .toList());
    }

    private static Element keep(Element parent, String property, Predicate<Element> wanted) {
        return parent.withChildren(parent.children().stream()
                .filter(child -> !child.name().equals(property) || wanted.test(child))
                .toList());
    }
}
