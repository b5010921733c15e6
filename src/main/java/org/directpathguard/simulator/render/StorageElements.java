package org.directpathguard.simulator.render;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.AdapterKind;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code config.storageDevice}, and vSAN's view of a host's disks. */
final class StorageElements {

    private StorageElements() {}

    static Element storageDevice(HostPlan host) {
        PathElements paths = new PathElements(host);
        boolean softwareIscsi =
                host.adapters().stream().anyMatch(adapter -> adapter.kind() == AdapterKind.SOFTWARE_ISCSI);
        return Vim.object(
                "storageDevice",
                "",
                List.of(
                        AdapterElements.of(host),
                        DiskElements.of(host),
                        List.of(paths.scsiTopology()),
                        NvmeElements.topology(host),
                        List.of(
                                paths.multipathInfo(),
                                new PlugStoreElements(host).topology(),
                                Vim.text("softwareInternetScsiEnabled", softwareIscsi))));
    }

    static List<Element> vsanHostConfig(HostPlan host) {
        return host.cluster()
                .map(cluster -> List.of(Vim.data(
                        "vsanHostConfig",
                        Vim.text("enabled", true),
                        Vim.data("clusterInfo", Vim.text("uuid", cluster), Vim.text("nodeUuid", host.uuid())),
                        Vim.data("storageInfo", Vim.text("autoClaimStorage", false), diskMapping(host)))))
                .orElse(List.of());
    }

    private static Element diskMapping(HostPlan host) {
        List<Element> disks = DiskElements.of(host).stream()
                .filter(disk -> disk.child("vsanDiskInfo").isPresent())
                .toList();
        return Vim.object(
                "diskMapping",
                "",
                List.of(
                        disks.stream()
                                .limit(1)
                                .map(disk -> disk.named("ssd").typed(""))
                                .toList(),
                        disks.stream()
                                .skip(1)
                                .map(disk -> disk.named("nonSsd").typed(""))
                                .toList()));
    }
}
