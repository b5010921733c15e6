package org.directpathguard.host;

import java.util.Optional;

/**
 * Every property that is read of a host, and what its absence means: the one table behind "unknown is never safe".
 *
 * <p>Paths and versions follow the vSphere Web Services API. A {@linkplain Presence#MANDATORY mandatory} property that is
 * absent is unknown. An {@linkplain Presence#OPTIONAL optional} one is unset. A {@linkplain Presence#CORROBORATED
 * corroborated} one is taken as unset only while nothing else in the snapshot contradicts that.
 */
public enum HostProperty {
    /** Whether the server talks to the host. */
    CONNECTION_STATE("runtime.connectionState", Presence.MANDATORY, "2.0"),
    /** Version and build. */
    PRODUCT("config.product", Presence.MANDATORY, "2.0"),
    /** Hardware UUID. */
    HARDWARE_UUID("hardware.systemInfo.uuid", Presence.OPTIONAL, "2.0"),
    /** PCI functions. */
    PCI_DEVICES("hardware.pciDevice", Presence.MANDATORY, "2.0"),
    /** How memory is tiered. */
    MEMORY_TIERING_TYPE(
            "hardware.memoryTieringType",
            Presence.CORROBORATED,
            "7.0.3",
            "hardware.memoryTierInfo and usedByMemoryTiering of the disks"),
    /** Tiers of memory, of which one may be an NVMe disk. */
    MEMORY_TIERS(
            "hardware.memoryTierInfo",
            Presence.CORROBORATED,
            "7.0.3",
            "hardware.memoryTieringType and usedByMemoryTiering of the disks"),
    /** Passthrough state of each function. */
    PASSTHROUGH("config.pciPassthruInfo", Presence.MANDATORY, "4.0"),
    /** Whether a toggle may take effect without a reboot. */
    REBIND_WITHOUT_REBOOT("capability.deviceRebindWithoutRebootSupported", Presence.OPTIONAL, "7.0"),
    /** Dynamic DirectPath devices held by machines. */
    ASSIGNABLE_HARDWARE("config.assignableHardwareBinding", Presence.OPTIONAL, "7.0"),
    /** Graphics devices. */
    GRAPHICS("config.graphicsInfo", Presence.OPTIONAL, "5.5"),
    /** Storage adapters. */
    ADAPTERS("config.storageDevice.hostBusAdapter", Presence.MANDATORY, "2.0"),
    /** Disks and other units. */
    UNITS("config.storageDevice.scsiLun", Presence.MANDATORY, "2.0"),
    /** Which adapter sees which unit. */
    SCSI_TOPOLOGY("config.storageDevice.scsiTopology.adapter", Presence.MANDATORY, "2.0"),
    /** Paths with states. */
    MULTIPATH(
            "config.storageDevice.multipathInfo.lun",
            Presence.CORROBORATED,
            "2.0",
            "scsiTopology: a unit that it links has paths; without states none of them is live"),
    /** Paths of every plug-in. */
    PLUG_STORE(
            "config.storageDevice.plugStoreTopology",
            Presence.CORROBORATED,
            "4.0",
            "scsiTopology and multipathInfo: each unit must be reachable by one of the three"),
    /** NVMe namespaces by adapter. */
    NVME_TOPOLOGY(
            "config.storageDevice.nvmeTopology",
            Presence.CORROBORATED,
            "7.0",
            "scsiLun: a disk of an NVMe adapter must be linked by some topology"),
    /** Mounted file systems. */
    VOLUMES("config.fileSystemVolume.mountInfo", Presence.MANDATORY, "2.0"),
    /** vSAN. */
    VSAN("config.vsanHostConfig", Presence.CORROBORATED, "5.5", "scsiLun.vsanDiskInfo and mounted vSAN volumes"),
    /** Core dump partition. */
    DIAGNOSTIC_PARTITION("config.activeDiagnosticPartition", Presence.OPTIONAL, "2.0"),
    /** Advanced options, of which scratch and log locations matter. */
    OPTIONS("config.option", Presence.MANDATORY, "2.0"),
    /** Where the system swaps. */
    SYSTEM_SWAP("config.systemSwapConfiguration", Presence.OPTIONAL, "5.1"),
    /** Datastore for swap files of machines. */
    LOCAL_SWAP_DATASTORE("config.localSwapDatastore", Presence.OPTIONAL, "2.5"),
    /** Host cache. */
    HOST_CACHE("config.cacheConfigurationInfo", Presence.OPTIONAL, "5.0"),
    /** Flash read cache. */
    FLASH_CACHE("config.vFlashConfigInfo", Presence.OPTIONAL, "5.5"),
    /** Auto Deploy. */
    DEPLOYMENT("config.deploymentInfo", Presence.OPTIONAL, "6.5"),
    /** Physical NICs. */
    PHYSICAL_NICS("config.network.pnic", Presence.MANDATORY, "2.0"),
    /** Standard switches. */
    STANDARD_SWITCHES(
            "config.network.vswitch", Presence.CORROBORATED, "2.0", "config.network.portgroup names its switch"),
    /** Distributed switches on this host. */
    DISTRIBUTED_SWITCHES(
            "config.network.proxySwitch",
            Presence.CORROBORATED,
            "4.0",
            "config.network.vnic and the networks of machines name distributed port groups"),
    /** Standard port groups. */
    PORT_GROUPS("config.network.portgroup", Presence.CORROBORATED, "2.0", "config.network.vnic names its port group"),
    /** VMkernel NICs. */
    VMKERNEL_NICS("config.network.vnic", Presence.MANDATORY, "2.0"),
    /** VMkernel services. */
    VMKERNEL_SERVICES("config.virtualNicManagerInfo.netConfig", Presence.MANDATORY, "4.0"),
    /** The datastores the host mounts. */
    DATASTORES("datastore", Presence.MANDATORY, "2.0"),
    /** The machines registered on the host. */
    MACHINES(
            "vm",
            Presence.CORROBORATED,
            "2.0",
            "Datastore.vm of each of its datastores: without all of these lists nobody knows who runs here"),
    /** Whether the server wants a reboot. */
    REBOOT_REQUIRED("summary.rebootRequired", Presence.OPTIONAL, "2.0");

    /** What the absence of a property means. */
    public enum Presence {
        /** Every host has it: absent means unknown. */
        MANDATORY,
        /** Hosts may have it: absent means not set. */
        OPTIONAL,
        /** Absent means not set as long as nothing else contradicts it. */
        CORROBORATED
    }

    private final String path;
    private final Presence presence;
    private final String since;
    private final Optional<String> corroboration;

    HostProperty(String path, Presence presence, String since) {
        this(path, presence, since, Optional.empty());
    }

    HostProperty(String path, Presence presence, String since, String corroboration) {
        this(path, presence, since, Optional.of(corroboration));
    }

    HostProperty(String path, Presence presence, String since, Optional<String> corroboration) {
        this.path = path;
        this.presence = presence;
        this.since = since;
        this.corroboration = corroboration;
    }

    /** {@return the property path below {@code HostSystem}} */
    public String path() {
        return path;
    }

    /** {@return what its absence means} */
    public Presence presence() {
        return presence;
    }

    /** {@return the version of the vSphere API that introduced it} */
    public String since() {
        return since;
    }

    /** {@return what else in a snapshot would contradict its absence} */
    public Optional<String> corroboration() {
        return corroboration;
    }

    /**
     * The gap that its absence leaves.
     *
     * @param cause why it is absent
     * @return the gap
     */
    public Gap gap(Gap.Cause cause) {
        return Gap.of(path, cause);
    }
}
