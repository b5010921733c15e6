package org.directpathguard.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Disk;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;

/**
 * What is lost when a set of PCI functions leaves the hypervisor.
 *
 * @param leaving the functions
 * @param adapters storage adapters that live, or may live, on them, and software ones that lose their network
 * @param disks disks that no live way certainly leads to afterwards
 * @param weakened disks that stay but lose a live way
 * @param datastores block datastores with an extent on a lost disk
 * @param machines machines of this host that lose a disk
 * @param nics physical NICs that live on the functions
 */
public record Loss(
        Set<PciAddress> leaving,
        List<AdapterPlace> adapters,
        List<DiskAccess> disks,
        List<DiskAccess> weakened,
        List<DatastorePlace> datastores,
        List<VirtualMachine> machines,
        List<PhysicalNic> nics) {

    static Loss of(HostTopology topology, Set<PciAddress> leaving) {
        Leaving all = new Leaving(leaving, topology.storageRoutes().adaptersCutBy(leaving));
        List<DiskAccess> lost = topology.disks().stream()
                .filter(access -> access.isLostWithout(all))
                .toList();
        List<DiskAccess> weakened = topology.disks().stream()
                .filter(access -> access.isWeakenedWithout(all))
                .toList();
        List<String> lostNames =
                lost.stream().map(DiskAccess::disk).map(Disk::canonicalName).toList();
        List<DatastorePlace> datastores = topology.datastores().stream()
                .filter(datastore ->
                        datastore.extents().stream().anyMatch(extent -> lostNames.contains(extent.diskName())))
                .toList();
        return new Loss(
                Set.copyOf(leaving),
                topology.adapters().stream().filter(all::mayTake).toList(),
                lost,
                weakened,
                datastores,
                machines(topology, datastores, lostNames),
                topology.nicsOn(leaving));
    }

    private static List<VirtualMachine> machines(
            HostTopology topology, List<DatastorePlace> datastores, List<String> lostDisks) {
        Set<String> datastoreIds = new LinkedHashSet<>();
        Set<String> users = new LinkedHashSet<>();
        for (DatastorePlace place : datastores) {
            datastoreIds.add(place.id());
            place.datastore()
                    .map(Datastore::machineMoids)
                    .map(moids -> moids.orElse(List.of()))
                    .ifPresent(users::addAll);
        }
        Stream<String> mapped = topology.uses().stream()
                .filter(use -> use.purpose() == DiskPurpose.RAW_DEVICE_MAPPING && lostDisks.contains(use.diskName()))
                .map(DiskUse::user);
        List<String> mappedNames = mapped.toList();
        return topology.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> users.contains(machine.moid())
                        || mappedNames.contains(machine.name())
                        || machine.datastoreMoids().orElse(List.of()).stream().anyMatch(datastoreIds::contains))
                .toList();
    }

    /**
     * Whether a disk is lost.
     *
     * @param canonicalName its canonical name
     * @return true if it is among the lost disks
     */
    public boolean takes(String canonicalName) {
        return disks.stream().anyMatch(access -> access.disk().canonicalName().equals(canonicalName));
    }

    /**
     * Whether a disk stays but loses a live way.
     *
     * @param canonicalName its canonical name
     * @return true if it is among the weakened disks
     */
    public boolean weakens(String canonicalName) {
        return weakened.stream()
                .anyMatch(access -> access.disk().canonicalName().equals(canonicalName));
    }
}
