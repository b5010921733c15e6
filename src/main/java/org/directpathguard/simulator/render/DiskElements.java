package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.HostPlan;

/** {@code config.storageDevice.scsiLun}. */
final class DiskElements {

    private static final int SECTOR = 512;

    private DiskElements() {}

    static List<Element> of(HostPlan host) {
        return host.disks().stream().map(DiskElements::disk).toList();
    }

    private static Element disk(DiskPlan disk) {
        String name = disk.canonicalName();
        String kind = disk.local() ? "Local " : "";
        List<Element> parts = new ArrayList<>(List.of(
                Vim.text("deviceName", "/vmfs/devices/disks/" + name),
                Vim.text("deviceType", "disk"),
                Vim.text("key", disk.key()),
                Vim.text("uuid", disk.uuid()),
                Vim.data("descriptor", Vim.text("quality", "highQuality"), Vim.text("id", name)),
                Vim.data("descriptor", Vim.text("quality", "highQuality"), Vim.text("id", "vml." + disk.uuid())),
                Vim.text("canonicalName", name),
                Vim.text("displayName", kind + disk.vendor().strip() + " Disk (" + name + ")"),
                Vim.text("lunType", "disk"),
                Vim.text("vendor", padded(disk.vendor(), 8)),
                Vim.text("model", padded(disk.model(), 16)),
                Vim.text("revision", "1.0 "),
                Vim.text("scsiLevel", 5),
                Vim.text("serialNumber", "unavailable"),
                Vim.text("queueDepth", 31),
                Vim.text("operationalState", "ok"),
                Vim.data("capabilities", Vim.text("updateDisplayNameSupported", true)),
                Vim.text("vStorageSupport", disk.local() ? "vStorageUnsupported" : "vStorageSupported"),
                Vim.text("protocolEndpoint", false),
                Vim.data("capacity", Vim.text("blockSize", SECTOR), Vim.text("block", disk.sectors())),
                Vim.text("devicePath", "/vmfs/devices/disks/" + name),
                Vim.text("ssd", disk.ssd()),
                Vim.text("localDisk", disk.local()),
                Vim.text("emulatedDIXDIFEnabled", false),
                Vim.text("scsiDiskType", "native512")));
        parts.addAll(use(disk));
        return Vim.object("scsiLun", "HostScsiDisk", List.of(parts));
    }

    private static List<Element> use(DiskPlan disk) {
        return switch (disk.use()) {
            case PARTITIONS -> List.of();
            case VSAN ->
                List.of(Vim.data(
                        "vsanDiskInfo",
                        Vim.text(
                                "vsanUuid",
                                "52" + disk.uuid().substring(disk.uuid().length() - 30)),
                        Vim.text("formatVersion", 19)));
            case MEMORY_TIERING -> List.of(Vim.text("usedByMemoryTiering", true));
        };
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }
}
