package org.directpathguard.simulator.render;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.VolumePlan;

/** {@code config.fileSystemVolume}. */
final class VolumeElements {

    private static final List<String> TYPES = List.of("VMFS", "NFS", "NFS41", "vsan", "VVOL", "VFFS", "OTHER", "PMEM");

    private VolumeElements() {}

    static Element of(HostPlan host) {
        return Vim.object(
                "fileSystemVolume",
                "",
                List.of(
                        Vim.texts("volumeTypeList", TYPES),
                        host.volumes().stream().map(VolumeElements::mount).toList()));
    }

    private static Element mount(VolumePlan volume) {
        boolean fat = volume instanceof VolumePlan.Fat;
        return Vim.data(
                "mountInfo",
                mountInfo(volume, fat ? "readOnly" : "readWrite"),
                volume(volume),
                Vim.text("vStorageSupport", "vStorageUnsupported"));
    }

    static Element mountInfo(VolumePlan volume, String mode) {
        return Vim.data(
                "mountInfo",
                Vim.text("path", "/vmfs/volumes/" + volume.uuid()),
                Vim.text("accessMode", mode),
                Vim.text("mounted", true),
                Vim.text("accessible", true));
    }

    private static Element volume(VolumePlan volume) {
        if (volume instanceof VolumePlan.Vmfs vmfs) {
            return vmfs(vmfs, "volume");
        }
        if (volume instanceof VolumePlan.Nfs nfs) {
            return Vim.object(
                    "volume",
                    "HostNasVolume",
                    Vim.text("type", "NFS"),
                    Vim.text("name", nfs.name()),
                    Vim.text("capacity", nfs.bytes()),
                    Vim.text("remoteHost", nfs.server()),
                    Vim.text("remotePath", nfs.export()),
                    Vim.text("remoteHostNames", nfs.server()),
                    Vim.text("securityType", "AUTH_SYS"));
        }
        String type = volume instanceof VolumePlan.Fat ? "OTHER" : "vsan";
        return Vim.object(
                "volume",
                volume instanceof VolumePlan.Fat ? "HostVfatVolume" : "HostFileSystemVolume",
                Vim.text("type", type),
                Vim.text("name", volume.name()),
                Vim.text("capacity", volume.bytes()));
    }

    static Element vmfs(VolumePlan.Vmfs vmfs, String name) {
        return Vim.object(
                name,
                "HostVmfsVolume",
                Vim.text("type", vmfs.osData() ? "OTHER" : "VMFS"),
                Vim.text("name", vmfs.name()),
                Vim.text("capacity", vmfs.bytes()),
                Vim.text("blockSizeMb", 1),
                Vim.text("blockSize", 1024),
                Vim.text("unmapGranularity", 1024),
                Vim.text("unmapPriority", "low"),
                Vim.text("maxBlocks", 63963136),
                Vim.text("majorVersion", vmfs.osData() ? 1 : 6),
                Vim.text("version", vmfs.osData() ? "1.00" : "6.82"),
                Vim.text("uuid", vmfs.uuid()),
                Vim.data("extent", Vim.text("diskName", vmfs.disk()), Vim.text("partition", vmfs.partition())),
                Vim.text("vmfsUpgradable", false),
                Vim.text("ssd", vmfs.ssd()),
                Vim.text("local", vmfs.local()));
    }
}
