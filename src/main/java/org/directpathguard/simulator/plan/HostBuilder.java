package org.directpathguard.simulator.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.simulator.plan.SwitchPlan.PortGroup;

/** Puts a host together, part by part. */
public final class HostBuilder {

    private final String name;
    private final EsxiRelease release;
    private final Map.Entry<String, String> machine;
    private final Map<PciAddress, FunctionPlan> functions = new LinkedHashMap<>();
    private final List<AdapterPlan> adapters = new ArrayList<>();
    private final List<DiskPlan> disks = new ArrayList<>();
    private final List<VolumePlan> volumes = new ArrayList<>();
    private final List<NicPlan> nics = new ArrayList<>();
    private final List<SwitchPlan> switches = new ArrayList<>();
    private final List<KernelPortPlan> kernelPorts = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, List<String>> boundPorts = new LinkedHashMap<>();
    private BootPlan boot = BootPlan.UNKNOWN;
    private Optional<Boolean> rebindsAtOnce = Optional.empty();
    private Optional<String> cluster = Optional.empty();
    private Optional<String> swapDatastore = Optional.empty();

    /**
     * Starts an empty host.
     *
     * @param name its name in the inventory
     * @param release what it runs
     * @param vendor the machine's vendor
     * @param model the machine's model
     */
    public HostBuilder(String name, EsxiRelease release, String vendor, String model) {
        this.name = name;
        this.release = release;
        this.machine = Map.entry(vendor, model);
        if (release.isSevenOrNewer()) {
            rebindsAtOnce = Optional.of(true);
        }
    }

    /** {@return what the host runs} */
    public EsxiRelease release() {
        return release;
    }

    /** {@return an id that depends on the host's name and a word only} */
    public String id(String word) {
        return UUID.nameUUIDFromBytes((name + "/" + word).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** {@return an id in the form of volumes, that depends on the host's name and a word only} */
    public String volumeId(String word) {
        String digits = id(word).replace("-", "");
        return digits.substring(0, 8) + "-" + digits.substring(8, 16) + "-" + digits.substring(16, 20) + "-"
                + digits.substring(20);
    }

    /** Adds a PCI function, or puts it in the place of the one at the same address. Returns this builder. */
    public HostBuilder function(FunctionPlan function) {
        functions.put(function.address(), function);
        return this;
    }

    /** Adds a storage adapter on a function. Returns this builder. */
    public HostBuilder adapter(AdapterKind kind, String adapter, String driver, String model, String address) {
        adapters.add(new AdapterPlan(kind, adapter, driver, model, Optional.of(FunctionPlan.address(address))));
        return this;
    }

    /** Adds a storage adapter that no PCI function is known of. Returns this builder. */
    public HostBuilder adapter(AdapterKind kind, String adapter, String driver, String model) {
        adapters.add(new AdapterPlan(kind, adapter, driver, model, Optional.empty()));
        return this;
    }

    /** Adds a disk. Returns this builder. */
    public HostBuilder disk(DiskPlan disk) {
        disks.add(disk);
        return this;
    }

    /** Adds a mounted volume. Returns this builder. */
    public HostBuilder volume(VolumePlan volume) {
        volumes.add(volume);
        return this;
    }

    /** Adds a VMFS datastore on a local disk. Returns this builder. */
    public HostBuilder datastore(String datastore, DiskPlan disk, int partition, long gigabytes) {
        return volume(new VolumePlan.Vmfs(
                datastore,
                volumeId(datastore),
                disk.canonicalName(),
                partition,
                gigabytes * 1_000_000_000L,
                disk.local(),
                disk.ssd(),
                false));
    }

    /** Adds a physical network port with link. Returns this builder. */
    public HostBuilder nic(String nic, String address, String driver, int megabits) {
        int number = nics.size() + 1;
        String digits = id("mac").replace("-", "").toLowerCase(Locale.ROOT);
        String mac = String.format(
                Locale.ROOT, "00:25:90:%s:%s:%02x", digits.substring(0, 2), digits.substring(2, 4), number);
        nics.add(new NicPlan(nic, FunctionPlan.address(address), driver, mac, megabits));
        return this;
    }

    /** Adds a standard switch. Returns this builder. */
    public HostBuilder vSwitch(String vSwitch, List<String> uplinks, PortGroup... portGroups) {
        switches.add(new SwitchPlan.Standard(vSwitch, uplinks, List.of(portGroups)));
        return this;
    }

    /** Makes the host a member of a distributed switch. Returns this builder. */
    public HostBuilder distributed(String dvs, String uuid, List<String> uplinks, List<String> ports) {
        switches.add(new SwitchPlan.Distributed(dvs, uuid, uplinks, ports));
        return this;
    }

    /** Adds an interface of the hypervisor on a standard switch. Returns this builder. */
    public HostBuilder kernelPort(String port, String portGroup, String address, String... roles) {
        kernelPorts.add(new KernelPortPlan(port, portGroup, false, address, List.of(roles)));
        return this;
    }

    /** Adds an interface of the hypervisor on a distributed switch. Returns this builder. */
    public HostBuilder distributedPort(String port, String portGroup, String address, String... roles) {
        kernelPorts.add(new KernelPortPlan(port, portGroup, true, address, List.of(roles)));
        return this;
    }

    /** Sets an advanced option. Returns this builder. */
    public HostBuilder option(String key, String value) {
        options.put(key, value);
        return this;
    }

    /** Binds software iSCSI to interfaces. Returns this builder. */
    public HostBuilder bound(String adapter, String... ports) {
        boundPorts.put(adapter, List.of(ports));
        return this;
    }

    /** Says where the host boots from. Returns this builder. */
    public HostBuilder boot(BootPlan newBoot) {
        boot = newBoot;
        return this;
    }

    /** {@return where the host boots from, as said so far} */
    public BootPlan boot() {
        return boot;
    }

    /** Says whether functions may change hands without a reboot. Returns this builder. */
    public HostBuilder rebindsAtOnce(boolean atOnce) {
        rebindsAtOnce = Optional.of(atOnce);
        return this;
    }

    /** Makes the host a member of a vSAN cluster. Returns this builder. */
    public HostBuilder vsan(String clusterId) {
        cluster = Optional.of(clusterId);
        return this;
    }

    /** Sets the datastore for swap files. Returns this builder. */
    public HostBuilder swapOn(String datastore) {
        swapDatastore = Optional.of(datastore);
        return this;
    }

    /** {@return the finished host} */
    public HostPlan build() {
        return new HostPlan(
                name,
                id("host"),
                machine,
                release,
                List.copyOf(functions.values()),
                List.copyOf(adapters),
                List.copyOf(disks),
                List.copyOf(volumes),
                List.copyOf(nics),
                List.copyOf(switches),
                List.copyOf(kernelPorts),
                Collections.unmodifiableMap(new LinkedHashMap<>(options)),
                Collections.unmodifiableMap(new LinkedHashMap<>(boundPorts)),
                boot,
                rebindsAtOnce,
                cluster,
                swapDatastore);
    }
}
