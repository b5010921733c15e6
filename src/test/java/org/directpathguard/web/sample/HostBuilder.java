package org.directpathguard.web.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Disk;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Extent;
import org.directpathguard.host.Gap;
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
import org.directpathguard.host.Reading;
import org.directpathguard.host.ServiceSelection;
import org.directpathguard.host.StorageState;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.pci.PciSpelling;

/** Puts a host together part by part; what is not said is read and empty, never missing. */
public final class HostBuilder {

    private final String moid;
    private final String name;
    private final String version;
    private final List<PciFunction> functions = new ArrayList<>();
    private final List<PassthroughRow> rows = new ArrayList<>();
    private final List<Adapter> adapters = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();
    private final List<LunPath> paths = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final Map<String, List<Extent>> datastores = new LinkedHashMap<>();
    private final Map<String, Tristate> accessible = new LinkedHashMap<>();
    private final List<VirtualMachine> machines = new ArrayList<>();
    private final List<PhysicalNic> nics = new ArrayList<>();
    private final List<VirtualSwitch> switches = new ArrayList<>();
    private final List<PortGroup> portGroups = new ArrayList<>();
    private final List<VmkernelNic> vmkernelNics = new ArrayList<>();
    private final List<ServiceSelection> services = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<EsxcliDevice> esxcli = new ArrayList<>();
    private Reading<Extent> diagnosticPartition = Reading.unset();
    private Optional<Gap> adaptersMissing = Optional.empty();

    /**
     * Begins a host.
     *
     * @param moid managed object id
     * @param name inventory name
     * @param version product version
     */
    public HostBuilder(String moid, String name, String version) {
        this.moid = moid;
        this.name = name;
        this.version = version;
    }

    private static PciAddress address(String text) {
        return PciSpelling.VSPHERE.parse(text).orElseThrow();
    }

    HostBuilder function(String address, int pciClass, String ids, String vendor, String device) {
        return function(address, pciClass, ids, vendor, device, "");
    }

    HostBuilder function(String address, int pciClass, String ids, String vendor, String device, String bridge) {
        int vendorId = Integer.parseInt(ids.substring(0, 4), 16);
        int deviceId = Integer.parseInt(ids.substring(5), 16);
        functions.add(new PciFunction(
                address(address),
                new PciClass(pciClass),
                new PciIdentity(vendorId, deviceId, vendorId, deviceId),
                vendor,
                device,
                PciSpelling.VSPHERE.parse(bridge)));
        return this;
    }

    /** States: c capable, e enabled, a active; for instance {@code "ce"} for one that waits for the next start. */
    HostBuilder passthrough(String address, String states) {
        return passthrough(address, states, address);
    }

    HostBuilder passthrough(String address, String states, String dependent) {
        rows.add(new PassthroughRow(
                address(address),
                dependent.isEmpty() ? Reading.unset() : Reading.known(address(dependent)),
                Tristate.of(states.contains("c")),
                Tristate.of(states.contains("e")),
                Tristate.of(states.contains("a")),
                Optional.empty()));
        return this;
    }

    HostBuilder adapter(String device, AdapterKind kind, String address, String driver, String model) {
        adapters.add(new Adapter(
                "key-vim.host." + kind + "-" + device,
                device,
                kind,
                address.isEmpty() ? Reading.unset() : Reading.known(address(address)),
                Optional.empty(),
                driver,
                model,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    HostBuilder disk(String canonicalName, String displayName, long gib, String... adapterDevices) {
        String key = "key-disk-" + canonicalName;
        disks.add(new Disk(
                key,
                "uuid-" + canonicalName,
                canonicalName,
                displayName,
                true,
                Optional.of(gib << 30),
                Tristate.of(adapterDevices.length < 2),
                Tristate.NO,
                Tristate.NO));
        for (String device : adapterDevices) {
            String adapterKey = adapters.stream()
                    .filter(adapter -> adapter.device().equals(device))
                    .findFirst()
                    .orElseThrow()
                    .key();
            paths.add(new LunPath(adapterKey, key, device + ":C0:T0:L0", PathState.ACTIVE));
        }
        return this;
    }

    HostBuilder bootsFrom(String canonicalName) {
        esxcli.add(new EsxcliDevice(canonicalName, Tristate.YES, Tristate.NO));
        return this;
    }

    HostBuilder coreDump(String canonicalName, int partition) {
        diagnosticPartition = Reading.known(new Extent(canonicalName, partition));
        return this;
    }

    HostBuilder scratch(String path) {
        options.put(SystemState.CURRENT_SCRATCH, path);
        options.put(SystemState.CONFIGURED_SCRATCH, path);
        return this;
    }

    HostBuilder datastore(String datastore, String canonicalName, int partition) {
        datastores.put(datastore, List.of(new Extent(canonicalName, partition)));
        accessible.put(datastore, Tristate.YES);
        volumes.add(new Volume(
                VolumeKind.VMFS,
                datastore,
                Optional.of("volume-" + datastores.size()),
                "/vmfs/volumes/volume-" + datastores.size(),
                datastores.get(datastore),
                List.of(),
                Optional.empty(),
                Optional.of(400L << 30),
                Tristate.YES));
        return this;
    }

    HostBuilder lostDatastore(String datastore) {
        datastores.put(datastore, List.of());
        accessible.put(datastore, Tristate.NO);
        return this;
    }

    HostBuilder machines(String datastore, String network, String... names) {
        for (String machine : names) {
            machines.add(new VirtualMachine(
                    "vm-" + (machines.size() + 1),
                    machine,
                    Tristate.NO,
                    Tristate.YES,
                    accessible.getOrDefault(datastore, Tristate.YES),
                    Reading.known(List.of(datastoreMoid(datastore))),
                    Reading.known(List.of()),
                    Reading.known(List.of()),
                    Reading.known(network.isEmpty() ? List.of() : List.of(network)),
                    List.of()));
        }
        return this;
    }

    HostBuilder nic(String device, String address) {
        nics.add(new PhysicalNic("key-" + device, device, Reading.known(address(address)), Tristate.YES));
        return this;
    }

    HostBuilder virtualSwitch(String switchName, String... nicDevices) {
        switches.add(new VirtualSwitch(
                switchName,
                "",
                false,
                Arrays.stream(nicDevices)
                        .map(device -> new VirtualSwitch.Uplink("key-" + device, ""))
                        .toList()));
        return this;
    }

    HostBuilder portGroup(String group, String switchName) {
        portGroups.add(new PortGroup("key-" + group, group, switchName, Reading.unset()));
        return this;
    }

    HostBuilder vmkernel(String device, String group, String... nicTypes) {
        vmkernelNics.add(new VmkernelNic(
                "key-" + device,
                device,
                Optional.of(group),
                Optional.of("10.0.0." + (vmkernelNics.size() + 11)),
                Optional.of("255.255.255.0")));
        for (String type : nicTypes) {
            services.add(new ServiceSelection(type, List.of(device)));
        }
        return this;
    }

    HostBuilder adaptersUnreadable(Gap gap) {
        adaptersMissing = Optional.of(gap);
        return this;
    }

    private String datastoreMoid(String datastore) {
        return "datastore-" + moid + "-" + List.copyOf(datastores.keySet()).indexOf(datastore);
    }

    private Datastore datastore(String datastore) {
        List<String> users = machines.stream()
                .filter(machine -> machine.datastoreMoids().orElse(List.of()).contains(datastoreMoid(datastore)))
                .map(VirtualMachine::moid)
                .toList();
        Tristate reachable = accessible.getOrDefault(datastore, Tristate.YES);
        return new Datastore(
                datastoreMoid(datastore),
                datastore,
                VolumeKind.VMFS,
                Optional.of("volume-" + (List.copyOf(datastores.keySet()).indexOf(datastore) + 1)),
                datastores.getOrDefault(datastore, List.of()),
                List.of(),
                reachable,
                Tristate.NO,
                Optional.of(400L << 30),
                Optional.of(100L << 30),
                Reading.known(List.of(new HostMount(moid, name, Tristate.YES, reachable, Tristate.YES))),
                Reading.known(users));
    }

    /** {@return the finished host} */
    public HostSnapshot build() {
        return new HostSnapshot(
                new HostIdentity(
                        moid,
                        name,
                        Optional.of("4c4c4544-0000-0000-0000-" + moid),
                        Optional.of(version),
                        Optional.of("5310538"),
                        Optional.of("vc1"),
                        Optional.of("Lab"),
                        List.of()),
                ConnectionState.CONNECTED,
                Origin.VCENTER,
                Instant.parse("2026-11-20T09:15:00Z"),
                new PciState(
                        Reading.known(functions),
                        Reading.known(rows),
                        Reading.unset(),
                        Reading.known(List.of()),
                        Reading.known(List.of())),
                new StorageState(
                        adaptersMissing
                                .<Reading<List<Adapter>>>map(Reading::missing)
                                .orElse(Reading.known(adapters)),
                        Reading.known(disks),
                        Reading.known(paths),
                        Reading.known(paths),
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
                        Reading.known(List.of()),
                        Reading.known(List.of())),
                new SystemState(
                        diagnosticPartition,
                        Reading.known(options),
                        Reading.known(List.of()),
                        Reading.known(List.of()),
                        Reading.known(esxcli),
                        Reading.unset(),
                        Reading.unset(),
                        Reading.unset(),
                        Reading.unset(),
                        Reading.unset()),
                Reading.known(datastores.keySet().stream().map(this::datastore).toList()),
                Reading.known(machines),
                Tristate.YES,
                List.of());
    }
}
