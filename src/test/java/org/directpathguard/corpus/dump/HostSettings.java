package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a host is set to: coredump, scratch, swap, caches, vSAN, memory tiers, graphics, state. */
public final class HostSettings {

    final Map<String, String> options = new LinkedHashMap<>();
    final List<Node> swapOptions = new ArrayList<>();
    final List<Node> caches = new ArrayList<>();
    final List<Node> graphics = new ArrayList<>();
    final List<Node> bindings = new ArrayList<>();
    final List<Node> memoryTiers = new ArrayList<>();
    Optional<Node> diagnosticPartition = Optional.empty();
    Optional<Node> localSwapDatastore = Optional.empty();
    Optional<Node> flashResource = Optional.empty();
    Optional<Node> vsan = Optional.empty();
    Optional<Boolean> rebindWithoutReboot = Optional.empty();
    Optional<Boolean> statelessCache = Optional.empty();
    String memoryTieringType = "";
    String connectionState = "connected";
    boolean rebootRequired;

    HostSettings() {
        options.put("Config.HostAgent.log.level", "info");
        swapOptions.add(Node.of("option")
                .type("HostSystemSwapConfigurationHostCacheOption")
                .leaf("key", 0));
        swapOptions.add(Node.of("option")
                .type("HostSystemSwapConfigurationHostLocalSwapOption")
                .leaf("key", 1));
    }

    public HostSettings coredumpOn(DumpDisk disk, int partition) {
        diagnosticPartition = Optional.of(Node.of("activeDiagnosticPartition")
                .leaf("storageType", "directAttached")
                .leaf("diagnosticType", "singleHost")
                .leaf("slots", -15)
                .with(Node.of("id").leaf("diskName", disk.canonicalName()).leaf("partition", partition)));
        return this;
    }

    /** Where scratch lies now and after the next boot. */
    public HostSettings scratch(String current, String configured) {
        options.put("ScratchConfig.CurrentScratchLocation", current);
        options.put("ScratchConfig.ConfiguredScratchLocation", configured);
        return this;
    }

    public HostSettings scratch(DumpVolume volume) {
        return scratch("/vmfs/volumes/" + volume.uuid(), "/vmfs/volumes/" + volume.uuid());
    }

    public HostSettings option(String key, String value) {
        options.put(key, value);
        return this;
    }

    /** The host swaps to a datastore. */
    public HostSettings systemSwapOn(String datastoreName) {
        swapOptions.add(Node.of("option")
                .type("HostSystemSwapConfigurationDatastoreOption")
                .leaf("key", 2)
                .leaf("datastore", datastoreName));
        return this;
    }

    /** Virtual machines of this host swap to a datastore. */
    public HostSettings machinesSwapOn(DumpDatastore datastore) {
        localSwapDatastore = Optional.of(Node.reference("localSwapDatastore", "Datastore", datastore.moid()));
        return this;
    }

    /** The host cache on a datastore, in megabytes; 0 means there is none. */
    public HostSettings hostCache(DumpDatastore datastore, long megabytes) {
        caches.add(Node.of("cacheConfigurationInfo")
                .with(Node.reference("key", "Datastore", datastore.moid()))
                .leaf("swapSize", megabytes));
        return this;
    }

    /** The flash read cache on a flash volume, of a size in bytes. */
    public HostSettings flashCache(DumpVolume volume, long bytes) {
        flashResource = Optional.of(Node.of("vFlashConfigInfo")
                .with(Node.of("vFlashResourceConfigInfo")
                        .with(volume.toNode("vffs"))
                        .leaf("capacity", bytes)));
        return this;
    }

    /** vSAN of the original kind: disk groups of one cache disk and several capacity disks. */
    public HostSettings vsanDiskGroup(DumpDisk cache, DumpDisk... capacity) {
        Node mapping = Node.of("diskMapping").with(cache.toNode("ssd"));
        for (DumpDisk disk : capacity) {
            mapping.with(disk.toNode("nonSsd"));
        }
        vsan = Optional.of(vsanConfig(false)
                .with(Node.of("storageInfo").leaf("autoClaimStorage", false).with(mapping)));
        return this;
    }

    /** vSAN Express Storage: the pool's disks are known to another API only. */
    public HostSettings vsanExpress() {
        vsan = Optional.of(vsanConfig(true).with(Node.of("storageInfo").leaf("autoClaimStorage", false)));
        return this;
    }

    /** vSAN switched on without any disk named here. */
    public HostSettings vsanEnabled() {
        vsan = Optional.of(vsanConfig(false).with(Node.of("storageInfo").leaf("autoClaimStorage", false)));
        return this;
    }

    /** Whether a device can change hands without a reboot; since 7.0. */
    public HostSettings rebindWithoutReboot(boolean possible) {
        rebindWithoutReboot = Optional.of(possible);
        return this;
    }

    /** Says whether an Auto Deploy host came up from its cache. */
    public HostSettings autoDeploy(boolean fromCache) {
        statelessCache = Optional.of(fromCache);
        return this;
    }

    public HostSettings graphics(String pciId, String kind, DumpMachine... users) {
        Node info = Node.of("graphicsInfo")
                .leaf("deviceName", "NVIDIA A40")
                .leaf("vendorName", "NVIDIA Corporation")
                .leaf("pciId", pciId)
                .leaf("graphicsType", kind)
                .leaf("memorySizeInKB", 47185920);
        for (DumpMachine user : users) {
            info.with(Node.reference("vm", "VirtualMachine", user.moid()));
        }
        graphics.add(info);
        return this;
    }

    /** Which machine holds a device that was assigned to it when it was powered on. */
    public HostSettings binding(String instanceId, DumpMachine holder) {
        bindings.add(Node.of("assignableHardwareBinding")
                .leaf("instanceId", instanceId)
                .with(Node.reference("vm", "VirtualMachine", holder.moid())));
        return this;
    }

    public HostSettings memoryTier(String name, String type, long bytes) {
        memoryTieringType = type.equals("NVMe") ? "softwareTiering" : "noTiering";
        memoryTiers.add(Node.of("memoryTierInfo")
                .leaf("name", name)
                .leaf("type", type)
                .leaf("flags", "memoryTier")
                .leaf("size", bytes));
        return this;
    }

    /** The host says how it tiers memory, but no tier of it. */
    public HostSettings memoryTiering(String type) {
        memoryTieringType = type;
        return this;
    }

    public HostSettings connectionState(String state) {
        connectionState = state;
        return this;
    }

    public HostSettings rebootRequired() {
        rebootRequired = true;
        return this;
    }

    private static Node vsanConfig(boolean express) {
        Node config = Node.of("vsanHostConfig")
                .leaf("enabled", true)
                .with(Node.of("clusterInfo").leaf("uuid", "52c7bd9a-5b8e-3a01-0f1d-0a1b2c3d4e5f"));
        return express ? config.leaf("vsanEsaEnabled", true) : config;
    }
}
