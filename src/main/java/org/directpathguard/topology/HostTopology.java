package org.directpathguard.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.directpathguard.host.Disk;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.pci.PciAddress;

/** One host, joined: PCI functions, adapters, disks, datastores, networks and boot evidence. */
public final class HostTopology {

    private final HostSnapshot snapshot;
    private final Map<PciAddress, PciFunction> functions = new TreeMap<>();
    private final Map<PciAddress, PassthroughRow> rows = new TreeMap<>();
    private final Map<String, AdapterPlace> adapters;
    private final List<DiskAccess> disks;
    private final Map<String, Set<String>> unknownUnits;
    private final Map<String, DiskAccess> disksByName = new HashMap<>();
    private final List<DatastorePlace> datastores;
    private final BootEvidence boot;
    private final List<DiskUse> uses;
    private final NetworkMap network;
    private final StorageRoutes storageRoutes;

    private HostTopology(HostSnapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.pci().functions().orElse(List.of()).forEach(function -> functions.put(function.address(), function));
        snapshot.pci().passthrough().orElse(List.of()).forEach(row -> rows.put(row.address(), row));
        this.adapters = new AdapterPlaces(snapshot).byKey();
        DiskAccesses accesses = new DiskAccesses(snapshot, adapters);
        this.disks = accesses.all();
        this.unknownUnits = accesses.unknownUnits();
        disks.forEach(access -> disksByName.put(access.disk().canonicalName(), access));
        this.datastores = DatastorePlaces.of(snapshot);
        this.boot = new BootLadder(snapshot).climb();
        this.uses = new DiskUses(snapshot, datastores, boot).all();
        this.network = new NetworkMap(snapshot);
        this.storageRoutes = new StorageRoutes(snapshot, network, adapters.values());
    }

    /**
     * Joins a snapshot.
     *
     * @param snapshot the host
     * @return its topology
     */
    public static HostTopology of(HostSnapshot snapshot) {
        return new HostTopology(snapshot);
    }

    /** {@return the snapshot that was joined} */
    public HostSnapshot snapshot() {
        return snapshot;
    }

    /** {@return the PCI functions, sorted by address} */
    public Collection<PciFunction> functions() {
        return functions.values();
    }

    /**
     * A PCI function.
     *
     * @param address where it sits
     * @return the function, empty when the host has none there
     */
    public Optional<PciFunction> function(PciAddress address) {
        return Optional.ofNullable(functions.get(address));
    }

    /** {@return the passthrough rows, sorted by address} */
    public Collection<PassthroughRow> rows() {
        return rows.values();
    }

    /**
     * The passthrough row of a function.
     *
     * @param address the function
     * @return its row, empty when the host reports none
     */
    public Optional<PassthroughRow> row(PciAddress address) {
        return Optional.ofNullable(rows.get(address));
    }

    /**
     * Whether a function is an SR-IOV virtual function. The API marks physical functions only ({@code HostSriovInfo}); a
     * virtual one is known by the name that the PCI tables give it.
     *
     * @param address the function
     * @return true if its device name says so
     */
    public boolean isVirtualFunction(PciAddress address) {
        return function(address)
                .filter(function ->
                        function.deviceName().toLowerCase(Locale.ROOT).contains("virtual function"))
                .isPresent();
    }

    /** {@return every address that anything on the host names: functions, passthrough rows, adapters and NICs} */
    public Set<PciAddress> knownAddresses() {
        Set<PciAddress> known = new TreeSet<>(functions.keySet());
        known.addAll(rows.keySet());
        adapters.values().stream()
                .filter(place -> place.certainty() == AdapterPlace.Certainty.KNOWN)
                .forEach(place -> known.addAll(place.functions()));
        snapshot.network()
                .nics()
                .orElse(List.of())
                .forEach(nic -> nic.pci().value().ifPresent(known::add));
        return known;
    }

    /** {@return every adapter with its place, those included that only a topology names} */
    public Collection<AdapterPlace> adapters() {
        return adapters.values();
    }

    /**
     * Adapters that live, or may live, on some functions.
     *
     * @param addresses the functions
     * @return the adapters
     */
    public List<AdapterPlace> adaptersOn(Set<PciAddress> addresses) {
        return adapters.values().stream()
                .filter(place -> place.mayLeaveWith(addresses))
                .toList();
    }

    /** {@return units that a topology ties to an adapter while the list of units lacks them, by adapter key} */
    public Map<String, Set<String>> unknownUnits() {
        return unknownUnits;
    }

    /** {@return every disk with the ways that lead to it; other units, such as CD-ROMs, are left out} */
    public List<DiskAccess> disks() {
        return disks.stream().filter(access -> access.disk().disk()).toList();
    }

    /**
     * A disk by name.
     *
     * @param canonicalName its canonical name
     * @return the disk, empty when the list of disks lacks it
     */
    public Optional<DiskAccess> disk(String canonicalName) {
        return Optional.ofNullable(disksByName.get(canonicalName));
    }

    /** {@return datastores and VMFS volumes with their extents} */
    public List<DatastorePlace> datastores() {
        return datastores;
    }

    /** {@return where the host boots from} */
    public BootEvidence boot() {
        return boot;
    }

    /** {@return who uses which disk} */
    public List<DiskUse> uses() {
        return uses;
    }

    /**
     * Who uses a disk.
     *
     * @param disk the disk
     * @return its users, empty for a disk that merely is there
     */
    public List<DiskUse> usesOf(Disk disk) {
        return uses.stream()
                .filter(use -> use.diskName().equals(disk.canonicalName()))
                .toList();
    }

    /** {@return the network} */
    public NetworkMap network() {
        return network;
    }

    /** {@return storage that is reached over VMkernel NICs} */
    public StorageRoutes storageRoutes() {
        return storageRoutes;
    }

    /**
     * Physical NICs that live on some functions.
     *
     * @param addresses the functions
     * @return the NICs
     */
    public List<PhysicalNic> nicsOn(Set<PciAddress> addresses) {
        return snapshot.network().nics().orElse(List.of()).stream()
                .filter(nic -> nic.pci().value().filter(addresses::contains).isPresent())
                .toList();
    }

    /**
     * What is lost when functions leave the hypervisor.
     *
     * @param leaving the functions
     * @return the loss
     */
    public Loss without(Set<PciAddress> leaving) {
        return Loss.of(this, leaving);
    }
}
