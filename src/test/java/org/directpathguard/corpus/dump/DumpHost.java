package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** An ESXi host in the making: what it has, in the state it is in. */
public final class DumpHost {

    final Inventory inventory;
    final String moid;
    final String name;
    final String version;
    final String uuid;
    final HostStorage storage = new HostStorage();
    final HostSettings settings = new HostSettings();
    final List<DumpFunction> functions = new ArrayList<>();
    final List<DumpNic> nics = new ArrayList<>();
    final List<DumpSwitch> switches = new ArrayList<>();
    final List<DumpKernelNic> kernelNics = new ArrayList<>();
    final List<DumpDistributedSwitch> distributedSwitches = new ArrayList<>();
    final List<Consumer<SavedObject>> edits = new ArrayList<>();

    DumpHost(Inventory inventory, String moid, String name, String version) {
        this.inventory = inventory;
        this.moid = moid;
        this.name = name;
        this.version = version;
        this.uuid = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** Adds a PCI function; {@code name} is the vendor's first word and the device's name. */
    public DumpFunction function(String address, int classId, String vendorAndDevice, String functionName) {
        DumpFunction function = new DumpFunction(address, classId, vendorAndDevice, functionName);
        functions.add(function);
        return function;
    }

    public DumpAdapter adapter(DumpAdapter adapter) {
        storage.adapters.add(adapter);
        return adapter;
    }

    /** Takes an adapter and its disks away, as the hypervisor does for a function in passthrough. */
    public DumpHost forget(String adapter) {
        storage.adapters.removeIf(known -> known.device().equals(adapter));
        storage.disks.removeIf(
                disk -> disk.paths().stream().anyMatch(path -> path.adapter().equals(adapter)));
        return this;
    }

    public DumpDisk disk(String canonicalName) {
        DumpDisk disk = new DumpDisk(canonicalName);
        storage.disks.add(disk);
        return disk;
    }

    /** Mounts a volume that is no datastore of its own. */
    public DumpVolume volume(DumpVolume volume) {
        storage.volumes.add(volume);
        return volume;
    }

    /** Makes a datastore of a new VMFS volume on a partition of a disk. */
    public DumpDatastore datastore(String datastoreName, DumpDisk disk, int partition) {
        return datastore(DumpVolume.vmfs(datastoreName, inventory.nextUuid()).on(disk, partition));
    }

    /** Makes a datastore of a volume and mounts it. */
    public DumpDatastore datastore(DumpVolume volume) {
        return inventory.datastore(volume).mountedOn(this);
    }

    /** A datastore that vCenter still lists for this host, though the host no longer finds its volume. */
    public DumpDatastore lostDatastore(DumpVolume volume) {
        return inventory.datastore(volume.inaccessible()).lostBy(this);
    }

    public DumpNic nic(String device, String pci) {
        DumpNic nic = new DumpNic(device, pci);
        nics.add(nic);
        return nic;
    }

    public DumpSwitch standardSwitch(String switchName, String... uplinks) {
        DumpSwitch added = new DumpSwitch(switchName, List.of(uplinks));
        switches.add(added);
        return added;
    }

    /** Takes part in a distributed switch; the map says which NIC stands for which uplink name. */
    public DumpHost join(DumpDistributedSwitch distributed, Map<String, String> nicToUplink) {
        distributed.join(moid, nicToUplink);
        distributedSwitches.add(distributed);
        return this;
    }

    public DumpHost kernelNic(String device, String address, String portGroup, String... services) {
        kernelNics.add(new DumpKernelNic(device, address, List.of(services)).on(portGroup));
        return this;
    }

    public DumpHost kernelNic(
            String device, String address, DumpDistributedSwitch on, String portGroup, String... services) {
        kernelNics.add(new DumpKernelNic(device, address, List.of(services))
                .onDistributed(on.uuid(), on.portGroupKey(portGroup)));
        return this;
    }

    /** {@return the settings beside hardware, storage and network} */
    public HostSettings settings() {
        return settings;
    }

    /** Registers a virtual machine on this host. */
    public DumpMachine machine(String machineName, DumpDatastore... datastores) {
        return inventory.machine(machineName, this, Arrays.asList(datastores));
    }

    /** Takes properties out of the saved host, such as {@code config/pciPassthruInfo}. */
    public DumpHost without(String... paths) {
        return edit(object -> Arrays.stream(paths).forEach(path -> HostObject.remove(object, path)));
    }

    /** Changes the saved host in any other way. */
    public DumpHost edit(Consumer<SavedObject> edit) {
        edits.add(edit);
        return this;
    }

    public String moid() {
        return moid;
    }

    public String name() {
        return name;
    }

    public String uuid() {
        return uuid;
    }

    boolean atLeast(int major) {
        return Integer.parseInt(version.substring(0, version.indexOf('.'))) >= major;
    }

    /** What hangs on the host's adapters. */
    static final class HostStorage {
        final List<DumpAdapter> adapters = new ArrayList<>();
        final List<DumpDisk> disks = new ArrayList<>();
        final List<DumpVolume> volumes = new ArrayList<>();

        Optional<DumpAdapter> adapter(String device) {
            return adapters.stream()
                    .filter(adapter -> adapter.device().equals(device))
                    .findFirst();
        }

        /** {@return the key by which topologies name an adapter, listed or not} */
        String adapterKey(String device) {
            return adapter(device).map(DumpAdapter::key).orElse("key-vim.host.UnknownHba-" + device);
        }

        Map<String, List<DumpDisk>> disksByAdapter() {
            Map<String, List<DumpDisk>> byAdapter = new LinkedHashMap<>();
            adapters.forEach(adapter -> byAdapter.put(adapter.device(), new ArrayList<>()));
            for (DumpDisk disk : disks) {
                disk.paths().stream()
                        .map(DumpPath::adapter)
                        .distinct()
                        .forEach(adapter -> byAdapter
                                .computeIfAbsent(adapter, unlisted -> new ArrayList<>())
                                .add(disk));
            }
            return byAdapter;
        }
    }
}
