package org.directpathguard.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.Uplinks.Fate;

/**
 * Storage that is reached over VMkernel NICs: a software iSCSI adapter, an NFS datastore, vSAN.
 *
 * @param kind what it is, in words: {@code Software iSCSI}, {@code NFS}, {@code vSAN}
 * @param name adapter or datastore
 * @param adapterKey the software adapter's key, empty for datastores
 * @param datastore the datastore that is reached this way, empty for adapters
 * @param certain true when the VMkernel NICs are known to be the ones; false when any of the host's may be
 * @param carriers the VMkernel NICs, each with its uplinks
 */
public record StorageRoute(
        String kind,
        String name,
        Optional<String> adapterKey,
        Optional<DatastorePlace> datastore,
        boolean certain,
        List<Carrier> carriers) {

    /**
     * A VMkernel NIC and its uplinks.
     *
     * @param nic the VMkernel NIC
     * @param uplinks the physical NICs behind it
     */
    public record Carrier(VmkernelNic nic, Uplinks uplinks) {}

    /** Copies the list. */
    public StorageRoute {
        carriers = List.copyOf(carriers);
    }

    /**
     * What becomes of it when functions leave.
     *
     * @param leaving functions that leave the hypervisor
     * @return cut when every carrier is cut, weakened when one is cut or weakened
     */
    public Fate fate(Set<PciAddress> leaving) {
        List<Fate> fates = carriers.stream()
                .map(carrier -> carrier.uplinks().fate(leaving))
                .toList();
        if (!fates.isEmpty() && fates.stream().allMatch(Fate.CUT::equals)) {
            return Fate.CUT;
        }
        return fates.stream().allMatch(Fate.UNTOUCHED::equals) ? Fate.UNTOUCHED : Fate.WEAKENED;
    }

    /**
     * Whether it can't be told if the storage survives: a VMkernel NIC is cut, and whether it was the one is not known.
     *
     * @param leaving functions that leave the hypervisor
     * @return true if the route is in doubt
     */
    public boolean isInDoubt(Set<PciAddress> leaving) {
        return !certain
                && fate(leaving) == Fate.WEAKENED
                && carriers.stream().anyMatch(carrier -> carrier.uplinks().fate(leaving) == Fate.CUT);
    }
}
