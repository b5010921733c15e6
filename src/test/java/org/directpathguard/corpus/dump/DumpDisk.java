package org.directpathguard.corpus.dump;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A SCSI disk as the host knows it, with its paths and the lists that name them. */
public final class DumpDisk {

    /** Where a host can list the paths to a disk. */
    public enum Listing {
        /** {@code scsiTopology}: adapter, target, LUN; no states. */
        SCSI_TOPOLOGY,
        /** {@code multipathInfo}: with states. */
        MULTIPATH,
        /** {@code plugStoreTopology}: every plug-in's paths, no states. */
        PLUG_STORE,
        /** {@code nvmeTopology}: the namespaces behind an NVMe controller. */
        NVME
    }

    private final String canonicalName;
    private final List<DumpPath> paths = new ArrayList<>();
    private final Set<Listing> listings = EnumSet.allOf(Listing.class);
    private Optional<Boolean> local = Optional.of(true);
    private long gigabytes = 500;
    private boolean ssd;
    private boolean cdrom;
    private boolean vsan;
    private boolean memoryTiering;
    private boolean described = true;

    DumpDisk(String canonicalName) {
        this.canonicalName = canonicalName;
    }

    /** Adds a live path, such as {@code vmhba0:C0:T0:L0}. */
    public DumpDisk path(String name) {
        return path(name, "active");
    }

    /** Adds a path in a state; an empty state leaves it out. */
    public DumpDisk path(String name, String state) {
        paths.add(DumpPath.of(name, state));
        return this;
    }

    public DumpDisk onlyIn(Listing first, Listing... more) {
        listings.retainAll(EnumSet.of(first, more));
        return this;
    }

    public DumpDisk remote() {
        local = Optional.of(false);
        return this;
    }

    public DumpDisk placeUnknown() {
        local = Optional.empty();
        return this;
    }

    public DumpDisk size(long inGigabytes) {
        gigabytes = inGigabytes;
        return this;
    }

    public DumpDisk ssd() {
        ssd = true;
        return this;
    }

    /** Makes it a CD drive: no disk at all. */
    public DumpDisk cdrom() {
        cdrom = true;
        return this;
    }

    /** Claimed by vSAN, as {@code vsanDiskInfo} says. */
    public DumpDisk vsan() {
        vsan = true;
        return this;
    }

    /** Used as a memory tier, as {@code usedByMemoryTiering} says since 8.0.3. */
    public DumpDisk memoryTier() {
        memoryTiering = true;
        return this;
    }

    /** In the topologies, but not in {@code scsiLun}. */
    public DumpDisk undescribed() {
        described = false;
        return this;
    }

    public String canonicalName() {
        return canonicalName;
    }

    /** {@return the identifier that joins a disk with its paths and with raw device mappings} */
    public String uuid() {
        return (cdrom ? "0005" : "0200")
                + "000000"
                + HexFormat.of().formatHex(canonicalName.getBytes(StandardCharsets.UTF_8));
    }

    List<DumpPath> paths() {
        return paths;
    }

    boolean listedIn(Listing listing) {
        return listings.contains(listing);
    }

    boolean described() {
        return described;
    }

    String key() {
        return "key-vim.host." + (cdrom ? "ScsiLun-" : "ScsiDisk-") + uuid();
    }

    long blocks() {
        return gigabytes * 2_097_152L;
    }

    Node toNode(String elementName) {
        Node lun = Node.of(elementName)
                .leaf("deviceName", "/vmfs/devices/" + (cdrom ? "cdrom/" : "disks/") + canonicalName)
                .leaf("deviceType", cdrom ? "cdrom" : "disk")
                .leaf("key", key())
                .leaf("uuid", uuid())
                .with(Node.of("descriptor").leaf("quality", "lowQuality").leaf("id", canonicalName))
                .leaf("canonicalName", canonicalName)
                .leaf("displayName", "Local ATA Disk (" + canonicalName + ")")
                .leaf("lunType", cdrom ? "cdrom" : "disk")
                .leaf("vendor", "ATA")
                .leaf("model", "SAMSUNG MZ7LH480")
                .leaf("revision", "904Q")
                .leaf("scsiLevel", 6)
                .leaf("serialNumber", "unavailable")
                .leaf("queueDepth", 31)
                .leaf("operationalState", "ok")
                .leaf("vStorageSupport", "vStorageUnsupported")
                .leaf("protocolEndpoint", false);
        return cdrom ? lun : diskPart(lun);
    }

    String type() {
        return cdrom ? "ScsiLun" : "HostScsiDisk";
    }

    private Node diskPart(Node lun) {
        lun.with(Node.of("capacity").leaf("blockSize", 512).leaf("block", blocks()))
                .leaf("devicePath", "/vmfs/devices/disks/" + canonicalName)
                .leaf("ssd", ssd)
                .leaf("localDisk", local);
        if (vsan) {
            lun.with(Node.of("vsanDiskInfo")
                    .leaf("vsanUuid", "52d1b7b7-0001-0002-0003-" + uuid().substring(0, 12))
                    .leaf("formatVersion", 15));
        }
        lun.leaf("scsiDiskType", "native512");
        return memoryTiering ? lun.leaf("usedByMemoryTiering", true) : lun;
    }
}
