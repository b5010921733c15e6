package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace.Certainty;
import org.directpathguard.topology.StorageRoute.Carrier;
import org.directpathguard.topology.Uplinks.Fate;

/** Finds the VMkernel NICs that network storage depends on. */
public final class StorageRoutes {

    private final HostSnapshot snapshot;
    private final NetworkMap network;
    private final List<StorageRoute> routes = new ArrayList<>();

    StorageRoutes(HostSnapshot snapshot, NetworkMap network, Collection<AdapterPlace> adapters) {
        this.snapshot = snapshot;
        this.network = network;
        adapters.stream()
                .filter(place -> place.certainty() == Certainty.SOFTWARE)
                .map(AdapterPlace::adapter)
                .filter(adapter -> adapter.kind() == AdapterKind.INTERNET_SCSI)
                .forEach(this::softwareIscsi);
        DatastorePlaces.of(snapshot).forEach(this::networkDatastore);
    }

    /** {@return every route} */
    public List<StorageRoute> all() {
        return List.copyOf(routes);
    }

    Set<String> adaptersCutBy(Set<PciAddress> leaving) {
        return routes.stream()
                .filter(route -> route.fate(leaving) == Fate.CUT)
                .map(StorageRoute::adapterKey)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private void softwareIscsi(Adapter adapter) {
        List<String> bound = snapshot.network().iscsiBindings().orElse(List.of()).stream()
                .filter(binding -> binding.adapterDevice().equals(adapter.device()))
                .map(IscsiBinding::vmkernelDevice)
                .toList();
        List<VmkernelNic> nics = network.vmkernelNics().stream()
                .filter(nic -> bound.contains(nic.device()))
                .toList();
        boolean certain = !nics.isEmpty();
        if (!certain) {
            nics = towards(adapter.targetAddresses());
            certain = !nics.isEmpty();
        }
        routes.add(new StorageRoute(
                "Software iSCSI",
                adapter.device(),
                Optional.of(adapter.key()),
                Optional.empty(),
                certain,
                carriers(certain ? nics : network.vmkernelNics())));
    }

    private void networkDatastore(DatastorePlace place) {
        VolumeKind kind = place.datastore()
                .map(Datastore::kind)
                .or(() -> place.volume().map(Volume::kind))
                .orElse(VolumeKind.OTHER);
        if (kind == VolumeKind.NAS) {
            List<String> servers = place.datastore()
                    .map(Datastore::remoteHosts)
                    .filter(hosts -> !hosts.isEmpty())
                    .or(() -> place.volume().map(Volume::remoteHosts))
                    .orElse(List.of());
            List<VmkernelNic> nics = boundNic(place).map(List::of).orElseGet(() -> towards(servers));
            addDatastore("NFS", place, nics);
        }
        if (kind == VolumeKind.VSAN) {
            addDatastore("vSAN", place, network.selectedFor("vsan"));
        }
    }

    private Optional<VmkernelNic> boundNic(DatastorePlace place) {
        return place.volume()
                .flatMap(Volume::vmkernelNic)
                .flatMap(device -> network.vmkernelNics().stream()
                        .filter(nic -> nic.device().equals(device))
                        .findFirst());
    }

    private void addDatastore(String kind, DatastorePlace place, List<VmkernelNic> nics) {
        boolean certain = !nics.isEmpty();
        routes.add(new StorageRoute(
                kind,
                place.name(),
                Optional.empty(),
                Optional.of(place),
                certain,
                carriers(certain ? nics : network.vmkernelNics())));
    }

    private List<VmkernelNic> towards(List<String> servers) {
        return network.vmkernelNics().stream()
                .filter(nic ->
                        servers.stream().anyMatch(server -> Subnet.of(nic).contains(server)))
                .toList();
    }

    private List<Carrier> carriers(List<VmkernelNic> nics) {
        return nics.stream()
                .map(nic -> new Carrier(nic, network.uplinksOf(nic)))
                .toList();
    }
}
