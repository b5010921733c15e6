package org.directpathguard.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.RdmaDevice;
import org.directpathguard.host.Reading;
import org.directpathguard.host.StorageState;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace.Certainty;

/** Finds the PCI function behind each storage adapter. */
final class AdapterPlaces {

    private final HostSnapshot snapshot;

    AdapterPlaces(HostSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** {@return adapters by key: the listed ones, and stand-ins for those that only a topology names} */
    Map<String, AdapterPlace> byKey() {
        Map<String, AdapterPlace> places = new LinkedHashMap<>();
        for (Adapter adapter : snapshot.storage().adapters().orElse(List.of())) {
            places.put(adapter.key(), place(adapter));
        }
        namedByTopologies()
                .filter(key -> !key.isEmpty())
                .forEach(key -> places.computeIfAbsent(key, absent -> place(standIn(absent))));
        return places;
    }

    private Stream<String> namedByTopologies() {
        StorageState storage = snapshot.storage();
        return Stream.of(storage.scsiTopology(), storage.multipath(), storage.plugStore(), storage.nvmeTopology())
                .flatMap(reading -> reading.orElse(List.of()).stream())
                .map(LunPath::adapterKey);
    }

    /** govc leaves out adapters of a type it does not know; their keys still tell the device name. */
    private static Adapter standIn(String key) {
        String device = key.substring(key.lastIndexOf('-') + 1);
        Gap gap = Gap.of("config.storageDevice.hostBusAdapter " + key, Gap.Cause.DANGLING);
        return new Adapter(
                key,
                device,
                AdapterKind.UNKNOWN,
                Reading.missing(gap),
                Optional.empty(),
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private AdapterPlace place(Adapter adapter) {
        Optional<PciAddress> own = adapter.pci().value();
        if (own.isPresent()) {
            return new AdapterPlace(adapter, Certainty.KNOWN, Set.of(own.get()));
        }
        if (adapter.associatedNic().isPresent()) {
            return throughNic(adapter, nic(adapter.associatedNic().get()));
        }
        if (adapter.associatedRdmaDevice().isPresent()) {
            return throughNic(adapter, pairedNic(adapter.associatedRdmaDevice().get()));
        }
        if (adapter.software() && adapter.kind() == AdapterKind.INTERNET_SCSI) {
            return new AdapterPlace(adapter, Certainty.SOFTWARE, Set.of());
        }
        if (adapter.isUsb() && adapter.pci().gap().isEmpty()) {
            return onSomeUsbController(adapter);
        }
        return new AdapterPlace(adapter, Certainty.UNKNOWN, Set.of());
    }

    private AdapterPlace onSomeUsbController(Adapter adapter) {
        Set<PciAddress> controllers = snapshot.pci().functions().orElse(List.of()).stream()
                .filter(function -> function.pciClass().isUsb())
                .map(PciFunction::address)
                .collect(Collectors.toSet());
        return switch (controllers.size()) {
            case 0 -> new AdapterPlace(adapter, Certainty.UNKNOWN, Set.of());
            case 1 -> new AdapterPlace(adapter, Certainty.KNOWN, controllers);
            default -> new AdapterPlace(adapter, Certainty.ONE_OF_SEVERAL, controllers);
        };
    }

    private static AdapterPlace throughNic(Adapter adapter, Optional<PhysicalNic> nic) {
        return nic.flatMap(found -> found.pci().value())
                .map(address -> new AdapterPlace(adapter, Certainty.KNOWN, Set.of(address)))
                .orElseGet(() -> new AdapterPlace(adapter, Certainty.UNKNOWN, Set.of()));
    }

    private Optional<PhysicalNic> nic(String keyOrDevice) {
        return snapshot.network().nics().orElse(List.of()).stream()
                .filter(nic -> nic.device().equals(keyOrDevice) || nic.key().equals(keyOrDevice))
                .findFirst();
    }

    private Optional<PhysicalNic> pairedNic(String rdmaDevice) {
        NetworkState network = snapshot.network();
        return network.rdmaDevices().orElse(List.of()).stream()
                .filter(device -> device.device().equals(rdmaDevice))
                .map(RdmaDevice::pairedNicKey)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::nic);
    }
}
