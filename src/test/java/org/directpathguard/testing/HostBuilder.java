package org.directpathguard.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Disk;
import org.directpathguard.host.Extent;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.HostMount;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.Origin;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PathState;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PciState;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.RawDisk;
import org.directpathguard.host.Reading;
import org.directpathguard.host.ServiceSelection;
import org.directpathguard.host.StorageState;
import org.directpathguard.host.SwapUse;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VirtualFunctions;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;

/** Puts hosts together by hand, in the field's words; what is not mentioned is as on a healthy host. */
public final class HostBuilder {

    private static final long TEBIBYTE = 1L << 40;

    private final Map<String, PassthroughRow> rows = new HashMap<>();
    private final List<PciFunction> functions = new ArrayList<>();
    private final List<Adapter> adapters = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();
    private final List<LunPath> topology = new ArrayList<>();
    private final List<LunPath> multipath = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final List<Datastore> datastores = new ArrayList<>();
    private final List<VirtualMachine> machines = new ArrayList<>();
    private final List<PhysicalNic> nics = new ArrayList<>();
    private final List<VirtualSwitch> switches = new ArrayList<>();
    private final List<PortGroup> portGroups = new ArrayList<>();
    private final List<VmkernelNic> vmkernelNics = new ArrayList<>();
    private final List<ServiceSelection> services = new ArrayList<>();
    private final List<SwapUse> swap = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private Reading<Extent> diagnosticPartition = Reading.unset();
    private Reading<Boolean> rebind = Reading.unset();
    private Reading<Boolean> stateless = Reading.unset();
    private String version = "6.5.0";
    private Tristate wholeInventoryVisible = Tristate.YES;
    private ConnectionState connection = ConnectionState.CONNECTED;

    /** {@return the host of the incident: ESXi 6.5 on one Ibex Peak SATA controller, with all it has on one disk} */
    public static HostBuilder article() {
        return new HostBuilder()
                .function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel Corporation", "Ibex Peak SATA AHCI Controller")
                .function("0000:00:02.0", 0x0300, "8086:0042", "Intel Corporation", "Core Processor Graphics")
                .function("0000:00:1a.0", 0x0c03, "8086:3b3c", "Intel Corporation", "USB2 Enhanced Host Controller")
                .function("0000:00:1d.0", 0x0c03, "8086:3b34", "Intel Corporation", "USB2 Enhanced Host Controller")
                .adapter("vmhba0", AdapterKind.BLOCK, "0000:00:1f.2")
                .disk("t10.ATA_WD5000", "vmhba0")
                .bootDisk("t10.ATA_WD5000")
                .datastore("datastore1", "t10.ATA_WD5000", 3, "vm1", "vm2", "vm3", "vm4", "vm5", "vm6", "vm7")
                .managed("vmnic0", "0000:02:00.0");
    }

    /** {@return the commenter's host: boots from a USB stick, and a SAS HBA with idle disks is free to give away} */
    public static HostBuilder bootsFromUsb() {
        return new HostBuilder()
                .function("0000:00:1a.0", 0x0c03, "8086:3b3c", "Intel Corporation", "USB2 Enhanced Host Controller")
                .function("0000:00:1d.0", 0x0c03, "8086:3b34", "Intel Corporation", "USB2 Enhanced Host Controller")
                .function("0000:03:00.0", 0x0107, "1000:0072", "LSI Logic", "SAS2008 PCI-Express Fusion-MPT SAS-2")
                .usbAdapter("vmhba32")
                .disk("mpx.vmhba32:C0:T0:L0", "vmhba32")
                .bootDisk("mpx.vmhba32:C0:T0:L0")
                .adapter("vmhba1", AdapterKind.SERIAL_ATTACHED, "0000:03:00.0")
                .disk("naa.free1", "vmhba1")
                .disk("naa.free2", "vmhba1")
                .managed("vmnic0", "0000:02:00.0");
    }

    /** Sets the product version. */
    public HostBuilder version(String text) {
        version = text;
        return this;
    }

    /** Adds a PCI function with a passthrough row of its own: capable, not enabled. */
    public HostBuilder function(String address, int pciClass, String vendorAndDevice, String vendor, String device) {
        String[] ids = vendorAndDevice.split(":", -1);
        functions.add(new PciFunction(
                address(address),
                new PciClass(pciClass),
                new PciIdentity(Integer.parseInt(ids[0], 16), Integer.parseInt(ids[1], 16), 0, 0),
                vendor,
                device,
                Optional.empty()));
        return row(address, address, false, false);
    }

    /** Puts a function behind a bridge. */
    public HostBuilder behind(String address, String bridge) {
        functions.replaceAll(function -> function.address().equals(address(address))
                ? new PciFunction(
                        function.address(),
                        function.pciClass(),
                        function.identity(),
                        function.vendorName(),
                        function.deviceName(),
                        Optional.of(address(bridge)))
                : function);
        return this;
    }

    /** Sets a function's passthrough row; an empty dependent device groups nothing. */
    public HostBuilder row(String address, String dependent, boolean enabled, boolean active) {
        rows.put(
                address,
                new PassthroughRow(
                        address(address),
                        dependent.isEmpty() ? Reading.unset() : Reading.known(address(dependent)),
                        Tristate.YES,
                        Tristate.of(enabled),
                        Tristate.of(active),
                        Optional.empty()));
        return this;
    }

    /** Removes a function's passthrough row. */
    public HostBuilder withoutRow(String address) {
        rows.remove(address);
        return this;
    }

    /** Gives a physical function active virtual functions. */
    public HostBuilder virtualFunctions(String address, int count) {
        PassthroughRow row = Objects.requireNonNull(rows.get(address), address);
        rows.put(
                address,
                new PassthroughRow(
                        row.address(),
                        row.dependentDevice(),
                        row.capable(),
                        row.enabled(),
                        row.active(),
                        Optional.of(new VirtualFunctions(Tristate.YES, Tristate.YES, count))));
        return this;
    }

    /** Adds a storage adapter on a function. */
    public HostBuilder adapter(String device, AdapterKind kind, String address) {
        adapters.add(adapterOf(device, kind, Reading.known(address(address)), "driver", false));
        return this;
    }

    /** Adds the adapter that ESXi makes for USB storage, which has no PCI address. */
    public HostBuilder usbAdapter(String device) {
        adapters.add(adapterOf(device, AdapterKind.BLOCK, Reading.unset(), "vmkusb", false));
        return this;
    }

    /** Adds a software iSCSI adapter. */
    public HostBuilder softwareIscsi(String device) {
        adapters.add(adapterOf(device, AdapterKind.INTERNET_SCSI, Reading.unset(), "iscsi_vmk", true));
        return this;
    }

    /** Adds an adapter of which neither type nor place is known. */
    public HostBuilder strangeAdapter(String device) {
        adapters.add(adapterOf(device, AdapterKind.UNKNOWN, Reading.unset(), "driver", false));
        return this;
    }

    private static Adapter adapterOf(
            String device, AdapterKind kind, Reading<PciAddress> pci, String driver, boolean software) {
        return new Adapter(
                key(device),
                device,
                kind,
                pci,
                Optional.empty(),
                driver,
                "model",
                software,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Adds a disk that one or several adapters reach by active paths. */
    public HostBuilder disk(String name, String... devices) {
        disks.add(new Disk(
                "key-vim.host.ScsiDisk-" + name,
                "uuid-" + name,
                name,
                name,
                true,
                Optional.empty(),
                Tristate.UNKNOWN,
                Tristate.NO,
                Tristate.NO));
        for (String device : devices) {
            path(name, device, PathState.ACTIVE);
        }
        return this;
    }

    /** Adds a path in a given state. */
    public HostBuilder path(String disk, String device, PathState state) {
        topology.add(new LunPath(key(device), "key-vim.host.ScsiDisk-" + disk, "", PathState.NOT_TOLD));
        multipath.add(new LunPath(key(device), "key-vim.host.ScsiDisk-" + disk, device + ":C0:T0:L0", state));
        return this;
    }

    /** Adds FAT volumes without a name, as ESXi 6 keeps its boot banks. */
    public HostBuilder namelessFat(int count) {
        for (int number = 0; number < count; number++) {
            volumes.add(volume(VolumeKind.VFAT, "", "fat" + number));
        }
        return this;
    }

    /** Marks a disk as the one the host boots from: core dump partition before 7.0, ESX-OSData since. */
    public HostBuilder bootDisk(String disk) {
        if (version.startsWith("6")) {
            diagnosticPartition = Reading.known(new Extent(disk, 7));
        } else {
            volumes.add(volume(VolumeKind.VMFS, "OSDATA-1", "osdata", new Extent(disk, 7)));
        }
        volumes.add(volume(VolumeKind.VFAT, "BOOTBANK1", "bank1"));
        volumes.add(volume(VolumeKind.VFAT, "BOOTBANK2", "bank2"));
        return this;
    }

    /** Sets the core dump partition. */
    public HostBuilder coreDumpOn(String disk, int partition) {
        diagnosticPartition = Reading.known(new Extent(disk, partition));
        return this;
    }

    /** Leaves the host without any sign of a boot disk. */
    public HostBuilder withoutBootSigns() {
        diagnosticPartition = Reading.unset();
        volumes.removeIf(volume -> volume.isSystemData() || volume.isBootBank());
        return this;
    }

    /** Adds a VMFS datastore with machines of this host. */
    public HostBuilder datastore(String name, String disk, int partition, String... machineNames) {
        return sharedDatastore(name, disk, partition, List.of(), List.of(machineNames));
    }

    /** Adds a VMFS datastore that other hosts mount too, with machines of other hosts on it. */
    public HostBuilder sharedDatastore(
            String name, String disk, int partition, List<String> foreignMachines, List<String> machineNames) {
        volumes.add(volume(VolumeKind.VMFS, name, "vol-" + name, new Extent(disk, partition)));
        List<String> users = new ArrayList<>(foreignMachines);
        machineNames.forEach(machine -> users.add("moid-" + machine));
        List<HostMount> mounts = new ArrayList<>();
        mounts.add(new HostMount("host-1", "esx01", Tristate.YES, Tristate.YES, Tristate.YES));
        if (!foreignMachines.isEmpty()) {
            mounts.add(new HostMount("host-2", "esx02", Tristate.YES, Tristate.YES, Tristate.YES));
        }
        datastores.add(new Datastore(
                "datastore-" + name,
                name,
                VolumeKind.VMFS,
                Optional.of("vol-" + name),
                List.of(),
                List.of(),
                Tristate.YES,
                Tristate.of(!foreignMachines.isEmpty()),
                Optional.of(1000L << 30),
                Optional.of(400L << 30),
                Reading.known(mounts),
                Reading.known(users)));
        machineNames.forEach(machine -> machine(machine, "datastore-" + name));
        return this;
    }

    /** Adds a machine of this host. */
    public HostBuilder machine(String name, String datastoreMoid) {
        return machine(name, datastoreMoid, List.of(), List.of(), Tristate.YES);
    }

    /** Adds a machine with raw device mappings and PCI devices. */
    public HostBuilder machine(
            String name, String datastoreMoid, List<RawDisk> raw, List<HeldDevice> held, Tristate accessible) {
        machines.add(new VirtualMachine(
                "moid-" + name,
                name,
                Tristate.NO,
                Tristate.YES,
                accessible,
                Reading.known(List.of(datastoreMoid)),
                Reading.known(raw),
                Reading.known(held),
                Reading.known(List.of("VM Network")),
                List.of()));
        return this;
    }

    /** Sets an advanced option. */
    public HostBuilder option(String key, String value) {
        options.put(key, value);
        return this;
    }

    /** Sets whether devices can be rebound without a reboot. */
    public HostBuilder rebindsWithoutReboot(boolean supported) {
        rebind = Reading.known(supported);
        return this;
    }

    /** Makes it a host that Auto Deploy starts. */
    public HostBuilder stateless() {
        stateless = Reading.known(false);
        return this;
    }

    /** Adds a NIC with link that carries management, alone on vSwitch0. */
    public HostBuilder managed(String device, String address) {
        return function(address, 0x0200, "8086:10d3", "Intel Corporation", "82574L Gigabit Network Connection")
                .nic(device, address, true)
                .standardSwitch("vSwitch0", device)
                .portGroup("Management Network", "vSwitch0")
                .portGroup("VM Network", "vSwitch0")
                .vmkernel("vmk0", "Management Network", "192.0.2.11", "management");
    }

    /** Adds a physical NIC. */
    public HostBuilder nic(String device, String address, boolean link) {
        nics.add(new PhysicalNic(
                "key-vim.host.PhysicalNic-" + device, device, Reading.known(address(address)), Tristate.of(link)));
        return this;
    }

    /** Adds a standard switch, or replaces the one of that name. */
    public HostBuilder standardSwitch(String name, String... uplinks) {
        switches.removeIf(existing -> existing.name().equals(name));
        List<VirtualSwitch.Uplink> all = new ArrayList<>();
        for (String uplink : uplinks) {
            all.add(new VirtualSwitch.Uplink("key-vim.host.PhysicalNic-" + uplink, ""));
        }
        switches.add(new VirtualSwitch(name, "", false, all));
        return this;
    }

    /** Adds a port group that uses every uplink of its switch. */
    public HostBuilder portGroup(String name, String switchName) {
        portGroups.add(new PortGroup("key-" + name, name, switchName, Reading.unset()));
        return this;
    }

    /** Gives a port group a teaming order of its own. */
    public HostBuilder teaming(String name, List<String> active, List<String> standby) {
        portGroups.replaceAll(group -> group.name().equals(name)
                ? new PortGroup(
                        group.key(), name, group.switchName(), Reading.known(new PortGroup.NicOrder(active, standby)))
                : group);
        return this;
    }

    /** Adds a VMkernel NIC, selected for services. */
    public HostBuilder vmkernel(String device, String portGroup, String ip, String... nicTypes) {
        vmkernelNics.add(new VmkernelNic(
                "key-" + device, device, Optional.of(portGroup), Optional.of(ip), Optional.of("255.255.255.0")));
        for (String nicType : nicTypes) {
            services.add(new ServiceSelection(nicType, List.of(device)));
        }
        return this;
    }

    /** Adds an NFS datastore with machines of this host. */
    public HostBuilder nfs(String name, String server, String... machineNames) {
        volumes.add(new Volume(
                VolumeKind.NAS,
                name,
                Optional.of("nfs-" + name),
                "/vmfs/volumes/nfs-" + name,
                List.of(),
                List.of(server),
                Optional.empty(),
                Optional.empty(),
                Tristate.YES));
        List<String> users = new ArrayList<>();
        for (String machine : machineNames) {
            users.add("moid-" + machine);
            machine(machine, "datastore-" + name);
        }
        datastores.add(new Datastore(
                "datastore-" + name,
                name,
                VolumeKind.NAS,
                Optional.of("nfs-" + name),
                List.of(),
                List.of(server),
                Tristate.YES,
                Tristate.YES,
                Optional.of(TEBIBYTE),
                Optional.of(TEBIBYTE),
                Reading.known(List.of()),
                Reading.known(users)));
        return this;
    }

    /** Marks a disk as claimed by vSAN. */
    public HostBuilder vsanDisk(String name) {
        disks.replaceAll(disk -> disk.canonicalName().equals(name)
                ? new Disk(
                        disk.key(),
                        disk.uuid(),
                        name,
                        name,
                        true,
                        Optional.empty(),
                        disk.local(),
                        Tristate.YES,
                        Tristate.NO)
                : disk);
        return this;
    }

    /** Marks a disk as a memory tier. */
    public HostBuilder memoryTier(String name) {
        disks.replaceAll(disk -> disk.canonicalName().equals(name)
                ? new Disk(
                        disk.key(),
                        disk.uuid(),
                        name,
                        name,
                        true,
                        Optional.empty(),
                        disk.local(),
                        Tristate.NO,
                        Tristate.YES)
                : disk);
        return this;
    }

    /** Adds swap or cache on a datastore. */
    public HostBuilder swapOn(String datastore, String purpose) {
        swap.add(new SwapUse(purpose, datastore, 1L << 30, "config.cacheConfigurationInfo"));
        return this;
    }

    /** Lets the account see only part of the inventory. */
    public HostBuilder seenByANarrowAccount() {
        wholeInventoryVisible = Tristate.NO;
        return this;
    }

    /** Sets the connection state. */
    public HostBuilder connection(ConnectionState state) {
        connection = state;
        return this;
    }

    /** {@return the host} */
    public HostSnapshot build() {
        return new HostSnapshot(
                new HostIdentity(
                        "host-1",
                        "esx01",
                        Optional.of("4c4c4544-0000-1000-8000-000000000001"),
                        Optional.of(version),
                        Optional.of("1"),
                        Optional.of("vc01"),
                        Optional.of("Cluster A"),
                        List.of("lab")),
                connection,
                Origin.VCENTER,
                Instant.parse("2026-11-22T10:00:00Z"),
                new PciState(
                        Reading.known(functions),
                        Reading.known(List.copyOf(rows.values())),
                        rebind,
                        Reading.unset(),
                        Reading.unset()),
                new StorageState(
                        Reading.known(adapters),
                        Reading.known(disks),
                        Reading.known(topology),
                        Reading.known(multipath),
                        Reading.unset(),
                        Reading.unset(),
                        Reading.known(volumes),
                        Reading.unset()),
                new NetworkState(
                        Reading.known(nics),
                        Reading.known(switches),
                        Reading.known(portGroups),
                        Reading.known(vmkernelNics),
                        Reading.known(services),
                        Reading.missing(Gap.of("QueryBoundVnics", Gap.Cause.NOT_IN_SOURCE)),
                        Reading.unset()),
                new SystemState(
                        diagnosticPartition,
                        Reading.known(Map.copyOf(options)),
                        Reading.known(swap),
                        Reading.missing(Gap.of("RetrieveDiskPartitionInfo", Gap.Cause.NOT_IN_SOURCE)),
                        Reading.missing(Gap.of("esxcli", Gap.Cause.NOT_IN_SOURCE)),
                        Reading.missing(Gap.of("esxcli", Gap.Cause.NOT_IN_SOURCE)),
                        Reading.unset(),
                        stateless,
                        Reading.unset(),
                        Reading.known(false)),
                Reading.known(datastores),
                Reading.known(machines),
                wholeInventoryVisible,
                List.of());
    }

    private static Volume volume(VolumeKind kind, String name, String uuid, Extent... extents) {
        return new Volume(
                kind,
                name,
                Optional.of(uuid),
                "/vmfs/volumes/" + uuid,
                List.of(extents),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Tristate.YES);
    }

    private static String key(String device) {
        return "key-vim.host.BlockHba-" + device;
    }

    private static PciAddress address(String text) {
        return PciSpelling.VSPHERE.parse(text).orElseThrow();
    }
}
