package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.host.Disk;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.PathState;
import org.directpathguard.host.Reading;
import org.directpathguard.host.StorageState;
import org.directpathguard.topology.DiskAccess.Way;

/** Joins disks with the adapters that reach them, from the union of every topology. */
final class DiskAccesses {

    private static final Pattern ADAPTER_IN_NAME = Pattern.compile("mpx\\.(vmhba\\d+):.*");

    private final Map<String, AdapterPlace> places;
    private final Map<String, Disk> byReference = new LinkedHashMap<>();
    private final Map<Disk, List<Way>> ways = new LinkedHashMap<>();
    private final Map<String, Set<String>> unknownUnits = new LinkedHashMap<>();

    DiskAccesses(HostSnapshot snapshot, Map<String, AdapterPlace> places) {
        this.places = places;
        for (Disk disk : snapshot.storage().disks().orElse(List.of())) {
            byReference.put(disk.key(), disk);
            byReference.putIfAbsent(disk.canonicalName(), disk);
            ways.put(disk, new ArrayList<>());
        }
        StorageState storage = snapshot.storage();
        collect(storage.multipath(), HostProperty.MULTIPATH);
        collect(storage.scsiTopology(), HostProperty.SCSI_TOPOLOGY);
        collect(storage.plugStore(), HostProperty.PLUG_STORE);
        collect(storage.nvmeTopology(), HostProperty.NVME_TOPOLOGY);
        ways.forEach(this::placeByName);
    }

    /** {@return every unit of the host with its ways} */
    List<DiskAccess> all() {
        return ways.entrySet().stream()
                .map(entry -> new DiskAccess(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** {@return units that a topology ties to an adapter while the list of units lacks them, by adapter key} */
    Map<String, Set<String>> unknownUnits() {
        return unknownUnits;
    }

    private void collect(Reading<List<LunPath>> paths, HostProperty source) {
        for (LunPath path : paths.orElse(List.of())) {
            AdapterPlace place = places.get(path.adapterKey());
            Disk disk = byReference.get(path.unit());
            if (place == null) {
                continue;
            }
            if (disk == null) {
                unknownUnits
                        .computeIfAbsent(path.adapterKey(), key -> new TreeSet<>())
                        .add(path.unit());
            } else {
                ways.getOrDefault(disk, new ArrayList<>())
                        .add(new Way(place, path.name(), path.state(), source.path()));
            }
        }
    }

    /** A unit that no topology links still tells its adapter when it is named after it. */
    private void placeByName(Disk disk, List<Way> known) {
        Matcher name = ADAPTER_IN_NAME.matcher(disk.canonicalName());
        if (!known.isEmpty() || !name.matches()) {
            return;
        }
        Optional<AdapterPlace> adapter = places.values().stream()
                .filter(place -> place.adapter().device().equals(name.group(1)))
                .findFirst();
        adapter.ifPresent(
                place -> known.add(new Way(place, "", PathState.NOT_TOLD, "the name " + disk.canonicalName())));
    }
}
