package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mounted volume of {@code config.fileSystemVolume.mountInfo}. */
public final class DumpVolume {

    private final String type;
    private final String fileSystem;
    private final String name;
    private final String uuid;
    private final List<Node> extents = new ArrayList<>();
    private String remoteHost = "";
    private String kernelNic = "";
    private boolean kernelNicActive = true;
    private Optional<Boolean> local = Optional.of(true);
    private Optional<Boolean> accessible = Optional.of(true);
    private long bytes = 499_826_819_072L;

    private DumpVolume(String type, String fileSystem, String name, String uuid) {
        this.type = type;
        this.fileSystem = fileSystem;
        this.name = name;
        this.uuid = uuid;
    }

    public static DumpVolume vmfs(String name, String uuid) {
        return new DumpVolume("HostVmfsVolume", "VMFS", name, uuid);
    }

    /** The system volume of 7.0 and later, as a real 8.0.2 reports it: VMFS of type OTHER. */
    public static DumpVolume osdata(String uuid) {
        return new DumpVolume("HostVmfsVolume", "OTHER", "OSDATA-" + uuid, uuid);
    }

    /** The system volume as some reports show it. */
    public static DumpVolume osdataAsVffs(String uuid) {
        return new DumpVolume("HostVffsVolume", "VFFS", "OSDATA-" + uuid, uuid);
    }

    /** A flash volume for caches. */
    public static DumpVolume vffs(String name, String uuid) {
        return new DumpVolume("HostVffsVolume", "VFFS", name, uuid);
    }

    /** A FAT volume: no extent, so no disk. */
    public static DumpVolume vfat(String name, String uuid, long bytes) {
        DumpVolume volume = new DumpVolume("HostVfatVolume", "OTHER", name, uuid);
        volume.bytes = bytes;
        return volume;
    }

    /** An NFS mount. */
    public static DumpVolume nfs(String name, String uuid, String remoteHost) {
        DumpVolume volume = new DumpVolume("HostNasVolume", "NFS", name, uuid);
        volume.remoteHost = remoteHost;
        return volume;
    }

    /** A datastore of virtual volumes. */
    public static DumpVolume vvol(String name, String uuid) {
        return new DumpVolume("HostVvolVolume", "VVOL", name, uuid);
    }

    /** The vSAN datastore as the host sees it. */
    public static DumpVolume vsan(String name, String uuid) {
        return new DumpVolume("HostFileSystemVolume", "vsan", name, uuid);
    }

    public DumpVolume on(DumpDisk disk, int partition) {
        return extent(disk.canonicalName(), partition);
    }

    public DumpVolume extent(String diskName, int partition) {
        extents.add(Node.of("extent").leaf("diskName", diskName).leaf("partition", partition));
        return this;
    }

    public DumpVolume shared() {
        local = Optional.of(false);
        return this;
    }

    public DumpVolume inaccessible() {
        accessible = Optional.of(false);
        return this;
    }

    /** Which VMkernel NIC the mount is bound to, as 8.0.1 and later say. */
    public DumpVolume through(String vmkernelNic) {
        kernelNic = vmkernelNic;
        return this;
    }

    /** The mount is bound to a VMkernel NIC that it does not use now. */
    public DumpVolume throughInactive(String vmkernelNic) {
        kernelNicActive = false;
        return through(vmkernelNic);
    }

    public String name() {
        return name;
    }

    public String uuid() {
        return uuid;
    }

    boolean isVmfs() {
        return type.equals("HostVmfsVolume");
    }

    boolean isNas() {
        return type.equals("HostNasVolume");
    }

    boolean isAccessible() {
        return accessible.orElse(true);
    }

    String fileSystem() {
        return fileSystem;
    }

    Node mount() {
        Node mount = Node.of("mountInfo")
                .leaf("path", "/vmfs/volumes/" + uuid)
                .leaf("accessMode", type.equals("HostVfatVolume") ? "readOnly" : "readWrite")
                .leaf("mounted", true)
                .leaf("accessible", accessible);
        return kernelNic.isEmpty() ? mount : mount.leaf("vmknicName", kernelNic).leaf("vmknicActive", kernelNicActive);
    }

    Node toNode(String elementName) {
        Node volume =
                Node.of(elementName).leaf("type", fileSystem).leaf("name", name).leaf("capacity", bytes);
        if (isVmfs()) {
            volume.leaf("blockSizeMb", 1)
                    .leaf("maxBlocks", 63963136)
                    .leaf("majorVersion", 6)
                    .leaf("version", "6.82")
                    .leaf("uuid", uuid)
                    .with(extents.stream().map(Node::copy))
                    .leaf("vmfsUpgradable", false)
                    .leaf("ssd", false)
                    .leaf("local", local);
        } else if (isNas()) {
            volume.leaf("remoteHost", remoteHost)
                    .leaf("remotePath", "/export/" + name)
                    .leaf("remoteHostNames", remoteHost);
        } else if (type.equals("HostVffsVolume")) {
            volume.leaf("majorVersion", 1)
                    .leaf("version", "1.00")
                    .leaf("uuid", uuid)
                    .with(extents.stream().map(Node::copy));
        }
        return volume;
    }

    Node mountedVolume() {
        return Node.of("mountInfo")
                .with(mount())
                .with(toNode("volume").type(type))
                .leaf("vStorageSupport", "vStorageUnsupported");
    }
}
