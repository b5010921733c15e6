package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Disk;
import org.directpathguard.host.Extent;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;

/** Joins datastores with the host's volumes, whose extents are the host's own word. */
final class DatastorePlaces {

    private DatastorePlaces() {}

    static List<DatastorePlace> of(HostSnapshot snapshot) {
        List<Volume> volumes = snapshot.storage().volumes().orElse(List.of());
        List<DatastorePlace> places = new ArrayList<>();
        Set<Volume> spokenFor = new HashSet<>();
        for (Datastore datastore : snapshot.datastores().orElse(List.of())) {
            Optional<Volume> volume = volumes.stream()
                    .filter(mounted -> belongs(datastore, mounted))
                    .findFirst();
            volume.ifPresent(spokenFor::add);
            places.add(new DatastorePlace(
                    Optional.of(datastore),
                    volume,
                    volume.map(Volume::extents)
                            .filter(extents -> !extents.isEmpty())
                            .map(extents -> withThoseOf(datastore, extents, snapshot))
                            .orElse(datastore.extents())));
        }
        volumes.stream()
                .filter(volume ->
                        (volume.kind() == VolumeKind.VMFS && !volume.isSystemData()) || volume.kind() == VolumeKind.NAS)
                .filter(volume -> !spokenFor.contains(volume))
                .forEach(volume ->
                        places.add(new DatastorePlace(Optional.empty(), Optional.of(volume), volume.extents())));
        return places;
    }

    /** The datastore may speak as another host names its disks; what this host has of them counts as well. */
    private static List<Extent> withThoseOf(Datastore datastore, List<Extent> own, HostSnapshot snapshot) {
        List<Disk> disks = snapshot.storage().disks().orElse(List.of());
        Stream<Extent> known = datastore.extents().stream()
                .filter(extent ->
                        disks.stream().anyMatch(disk -> disk.canonicalName().equals(extent.diskName())));
        return Stream.concat(own.stream(), known).distinct().toList();
    }

    private static boolean belongs(Datastore datastore, Volume volume) {
        if (datastore.volumeUuid().isPresent() && volume.uuid().isPresent()) {
            return datastore.volumeUuid().get().equalsIgnoreCase(volume.uuid().get());
        }
        return !volume.name().isEmpty() && datastore.name().equals(volume.name());
    }
}
