package org.directpathguard.simulator.machine;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;

/**
 * Storage that stays in the host's lists and answers no more, because the network to it is cut: software iSCSI by the
 * interfaces it is bound to, NFS by the interface that faces its server.
 *
 * @param deadAdapters keys of adapters none of whose interfaces has an uplink left
 * @param deadDisks canonical names of disks that only such adapters, or none, lead to
 * @param volumes paths of mounted volumes that are out of reach
 */
record NetworkLoss(Set<String> deadAdapters, Set<String> deadDisks, Set<String> volumes) {

    static NetworkLoss of(
            Element config, Map<String, List<String>> boundPorts, Set<String> lostNics, Set<String> lostAdapters) {
        Element network = config.child("network").orElse(config);
        Element storage = config.child("storageDevice").orElse(config);
        Set<String> cut = KernelPorts.cut(network, lostNics);
        Set<String> deadAdapters = storage.all("hostBusAdapter").stream()
                .filter(adapter -> isSilent(boundPorts.getOrDefault(adapter.textAt("device"), List.of()), cut))
                .map(adapter -> adapter.textAt("key"))
                .collect(Collectors.toSet());
        Set<String> deadDisks = storage.all("scsiLun").stream()
                .filter(disk -> isOnlyBehind(DiskPaths.adapters(storage, disk), deadAdapters, lostAdapters))
                .map(disk -> disk.textAt("canonicalName"))
                .collect(Collectors.toSet());
        Set<String> volumes = config.child("fileSystemVolume").stream()
                .flatMap(all -> all.all("mountInfo").stream())
                .filter(mount -> isOutOfReach(mount, network, cut, deadDisks))
                .map(mount -> mount.textAt("mountInfo", "path"))
                .collect(Collectors.toSet());
        return new NetworkLoss(deadAdapters, deadDisks, volumes);
    }

    private static boolean isSilent(List<String> ports, Set<String> cut) {
        return !ports.isEmpty() && cut.containsAll(ports);
    }

    private static boolean isOnlyBehind(Set<String> adapters, Set<String> dead, Set<String> lost) {
        Set<String> gone = new HashSet<>(dead);
        gone.addAll(lost);
        return !Collections.disjoint(adapters, dead) && gone.containsAll(adapters);
    }

    private static boolean isOutOfReach(Element mount, Element network, Set<String> cut, Set<String> deadDisks) {
        Element volume = mount.child("volume").orElse(mount);
        if (volume.type().equals("HostNasVolume")) {
            Set<String> facing = KernelPorts.facing(network, volume.textAt("remoteHost"));
            return !facing.isEmpty() && cut.containsAll(facing);
        }
        return volume.all("extent").stream().anyMatch(extent -> deadDisks.contains(extent.textAt("diskName")));
    }
}
