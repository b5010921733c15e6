package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.Reading;
import org.directpathguard.host.StorageState;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.AdapterPlace.Certainty;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.DiskUse;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.ScratchLocation;

/** What is not known about the storage that may hang on the leaving functions. */
final class StorageGaps {

    private static final List<String> STORAGE_PATHS = List.of(
            "config.storageDevice", "config.fileSystemVolume", "config.vsanHostConfig", "Datastore", "datastore");

    private final Situation situation;
    private final HostTopology topology;
    private final HostSnapshot snapshot;
    private final List<Gap> gaps = new ArrayList<>();

    StorageGaps(Situation situation) {
        this.situation = situation;
        this.topology = situation.topology();
        this.snapshot = situation.snapshot();
    }

    List<Gap> find() {
        List<PciFunction> changing = topology.functions().stream()
                .filter(function -> situation.changing().contains(function.address()))
                .toList();
        if (changing.stream().anyMatch(this::mayCarryStorage)) {
            lists();
            boot();
            unplacedDisks();
            unplacedDatastores();
            strangers();
        }
        new AdapterGaps(situation, changing).find().forEach(gaps::add);
        if (!situation.loss().disks().isEmpty() || !situation.loss().adapters().isEmpty()) {
            usersOfLostDisks();
        }
        return gaps;
    }

    /** A storage or USB function, one that carries an adapter, or any that might when the adapters are not known. */
    private boolean mayCarryStorage(PciFunction function) {
        boolean adaptersUnknown = snapshot.storage().adapters().isMissing();
        return function.pciClass().isStorage()
                || function.pciClass().isUsb()
                || !topology.adaptersOn(Set.of(function.address())).isEmpty()
                || (adaptersUnknown && function.pciClass().mayCarryStorage());
    }

    private void lists() {
        StorageState storage = snapshot.storage();
        Stream.of(storage.adapters(), storage.disks(), storage.scsiTopology(), storage.volumes(), snapshot.datastores())
                .map(Reading::gap)
                .flatMap(Optional::stream)
                .forEach(gaps::add);
        if (storage.multipath().isMissing()
                && storage.scsiTopology()
                        .value()
                        .filter(links -> !links.isEmpty())
                        .isEmpty()) {
            storage.multipath().gap().ifPresent(gaps::add);
        }
    }

    private void boot() {
        boolean placed = topology.boot().disks().stream()
                .map(topology::disk)
                .flatMap(Optional::stream)
                .anyMatch(DiskAccess::isPlaced);
        if (topology.boot().isUnknown()) {
            gaps.add(Gap.of("name of the boot disk", Gap.Cause.NOT_RETURNED));
        } else if (!placed && !topology.boot().networkBoot()) {
            gaps.add(Gap.of("boot disk " + String.join(", ", topology.boot().disks()), Gap.Cause.DANGLING));
        } else if (topology.boot().mediaMayBeOnUsb() && takesUsbMedia()) {
            gaps.add(Gap.of("disk of the boot banks", Gap.Cause.NOT_RETURNED));
        }
    }

    private boolean takesUsbMedia() {
        return situation.loss().disks().stream()
                .flatMap(access -> access.ways().stream())
                .anyMatch(way -> way.place().adapter().isUsb());
    }

    private void unplacedDisks() {
        topology.uses().stream()
                .filter(use -> topology.disk(use.diskName())
                        .filter(DiskAccess::isPlaced)
                        .isEmpty())
                .filter(use -> !isStaleBootSign(use))
                .map(use -> Gap.of("path to disk " + use.diskName() + " (" + use.user() + ")", Gap.Cause.DANGLING))
                .distinct()
                .forEach(gaps::add);
    }

    /** Boot signs are judged together in {@link #boot}. */
    private static boolean isStaleBootSign(DiskUse use) {
        return use.purpose() == org.directpathguard.topology.DiskPurpose.BOOT;
    }

    private void unplacedDatastores() {
        if (ScratchLocation.of(snapshot).isDangling()) {
            gaps.add(Gap.of(HostProperty.OPTIONS.path() + " volume of scratch", Gap.Cause.DANGLING));
        }
        topology.datastores().stream()
                .filter(place -> place.extents().isEmpty())
                .filter(place -> kind(place) == VolumeKind.VMFS || kind(place) == VolumeKind.OTHER)
                .map(place -> Gap.of("extents of datastore " + place.name(), Gap.Cause.NOT_RETURNED))
                .forEach(gaps::add);
        if (losesIdleSharedDisk()) {
            topology.datastores().stream()
                    .filter(place -> kind(place) == VolumeKind.VVOL)
                    .map(place -> Gap.of("protocol endpoint of datastore " + place.name(), Gap.Cause.NOT_IN_SOURCE))
                    .forEach(gaps::add);
        }
        snapshot.storage().volumes().orElse(List.of()).stream()
                .filter(volume -> volume.isSystemData() && volume.extents().isEmpty())
                .map(volume -> Gap.of("extents of volume " + volume.name(), Gap.Cause.NOT_RETURNED))
                .forEach(gaps::add);
    }

    /** A virtual volume lies behind a unit that looks like an idle disk of the array. */
    private boolean losesIdleSharedDisk() {
        return situation.loss().disks().stream()
                .anyMatch(access -> !access.disk().local().isYes()
                        && topology.usesOf(access.disk()).isEmpty());
    }

    private static VolumeKind kind(DatastorePlace place) {
        return place.volume()
                .map(Volume::kind)
                .or(() -> place.datastore().map(Datastore::kind))
                .orElse(VolumeKind.OTHER);
    }

    private void strangers() {
        snapshot.strangers().stream()
                .filter(gap -> STORAGE_PATHS.stream().anyMatch(gap.path()::startsWith))
                .filter(gap -> !gap.path().startsWith(HostProperty.ADAPTERS.path()))
                .forEach(gaps::add);
    }

    private void usersOfLostDisks() {
        boolean idleDiskLost = situation.loss().disks().stream()
                .anyMatch(access -> topology.usesOf(access.disk()).isEmpty());
        if (!idleDiskLost) {
            return;
        }
        boolean mapped = snapshot.machines().orElse(List.of()).stream()
                .anyMatch(machine -> !machine.rawDisks().orElse(List.of()).isEmpty());
        situation.loss().disks().stream()
                .map(DiskAccess::disk)
                .filter(disk -> mapped && disk.uuid().isEmpty())
                .map(disk -> Gap.of(
                        HostProperty.UNITS.path() + " " + disk.canonicalName() + " uuid", Gap.Cause.NOT_RETURNED))
                .forEach(gaps::add);
        snapshot.machines().gap().ifPresent(gaps::add);
        snapshot.machines().orElse(List.of()).stream()
                .map(VirtualMachine::rawDisks)
                .map(Reading::gap)
                .flatMap(Optional::stream)
                .forEach(gaps::add);
        Stream.of(
                        snapshot.system().options(),
                        snapshot.system().diagnosticPartition(),
                        snapshot.system().swap(),
                        snapshot.storage().vsan())
                .map(Reading::gap)
                .flatMap(Optional::stream)
                .forEach(gaps::add);
        boolean vsanMounted = snapshot.storage().volumes().orElse(List.of()).stream()
                .anyMatch(volume -> volume.kind() == VolumeKind.VSAN);
        if (vsanMounted && snapshot.storage().vsan().value().isEmpty()) {
            gaps.add(HostProperty.VSAN.gap(Gap.Cause.NOT_RETURNED));
        }
        boolean poolUnnamed = snapshot.storage()
                        .vsan()
                        .value()
                        .filter(vsan -> vsan.enabled().mayBe() && vsan.express().isYes())
                        .isPresent()
                && snapshot.storage().disks().orElse(List.of()).stream()
                        .noneMatch(disk -> disk.vsan().isYes());
        if (poolUnnamed) {
            gaps.add(Gap.of("disks of the vSAN storage pool", Gap.Cause.NOT_RETURNED));
        }
        snapshot.strangers().stream()
                .filter(gap -> gap.path().startsWith("VirtualMachine"))
                .forEach(gaps::add);
    }

    /** What is not known about the adapters. */
    private static final class AdapterGaps {

        private final Situation situation;
        private final List<PciFunction> changing;

        AdapterGaps(Situation situation, List<PciFunction> changing) {
            this.situation = situation;
            this.changing = changing;
        }

        List<Gap> find() {
            List<Gap> found = new ArrayList<>();
            for (AdapterPlace place : situation.topology().adapters()) {
                boolean here = place.mayLeaveWith(situation.changing());
                Adapter adapter = place.adapter();
                if (adapter.kind() == AdapterKind.UNKNOWN && place.certainty() == Certainty.KNOWN && sameBus(place)) {
                    found.add(Gap.of("type of adapter " + adapter.device(), Gap.Cause.NOT_UNDERSTOOD));
                }
                if (place.certainty() == Certainty.KNOWN && isUnlisted(place) && (sameBus(place) || anyController())) {
                    found.add(Gap.of("PCI function of adapter " + adapter.device(), Gap.Cause.DANGLING));
                }
                if (place.certainty() == Certainty.UNKNOWN && mayBeHere(adapter)) {
                    found.add(adapter.pci()
                            .gap()
                            .orElse(Gap.of("PCI address of adapter " + adapter.device(), Gap.Cause.NOT_RETURNED)));
                }
                Set<String> units = situation.topology().unknownUnits().getOrDefault(adapter.key(), Set.of());
                if (here && !units.isEmpty()) {
                    found.add(Gap.of(
                            "units " + String.join(", ", units) + " of adapter " + adapter.device(),
                            Gap.Cause.DANGLING));
                }
            }
            return found;
        }

        private boolean isUnlisted(AdapterPlace place) {
            return place.functions().stream()
                    .allMatch(address -> situation.topology().function(address).isEmpty());
        }

        private boolean anyController() {
            return changing.stream()
                    .anyMatch(function -> function.pciClass().isStorage()
                            || function.pciClass().isUsb());
        }

        private boolean sameBus(AdapterPlace place) {
            return changing.stream()
                    .anyMatch(function ->
                            place.functions().stream().anyMatch(address -> address.sameBus(function.address())));
        }

        /**
         * On the bus that the API reports; where it reports none, or 0 as it does for adapters without an address, wherever an
         * adapter of that kind can live.
         */
        private boolean mayBeHere(Adapter adapter) {
            Optional<Integer> bus = adapter.bus().filter(number -> number != 0);
            if (bus.isPresent()) {
                return changing.stream().anyMatch(function -> function.address().bus() == bus.get());
            }
            return changing.stream().anyMatch(function -> {
                boolean controller =
                        function.pciClass().isStorage() || function.pciClass().isUsb();
                boolean nic = function.pciClass().isNetwork();
                return worksThroughNic(adapter) ? nic : controller || (nic && mayWorkThroughNic(adapter));
            });
        }

        private static boolean mayWorkThroughNic(Adapter adapter) {
            return switch (adapter.kind()) {
                case UNKNOWN, INTERNET_SCSI, FIBRE_CHANNEL_OVER_ETHERNET, RDMA, TCP -> true;
                case BLOCK, PARALLEL_SCSI, SERIAL_ATTACHED, FIBRE_CHANNEL, PCIE, PLAIN -> false;
            };
        }

        private static boolean worksThroughNic(Adapter adapter) {
            return Stream.of("RdmaHba", "TcpHba", "FibreChannelOverEthernetHba").anyMatch(adapter.key()::contains);
        }
    }
}
