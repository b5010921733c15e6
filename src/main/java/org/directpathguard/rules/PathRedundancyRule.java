package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.Extent;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.DiskAccess.Way;
import org.directpathguard.topology.HostTopology;

/** A disk in use stays reachable but loses a live path. */
final class PathRedundancyRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        HostTopology topology = situation.topology();
        List<DiskAccess> weakened = situation.loss().weakened().stream()
                .filter(access -> !topology.usesOf(access.disk()).isEmpty())
                .toList();
        if (weakened.isEmpty()) {
            return List.of();
        }
        List<DatastorePlace> datastores = topology.datastores().stream()
                .filter(place -> place.extents().stream()
                        .anyMatch(extent -> situation.loss().weakens(extent.diskName())))
                .toList();
        List<String> live = adapters(weakened, way -> true);
        List<String> staying = adapters(weakened, way -> !way.place().mayLeaveWith(situation.joint()));
        String survivors = staying.isEmpty()
                ? "other adapters"
                : "%s (%d of %d adapters)".formatted(String.join(", ", staying), staying.size(), live.size());
        return situation
                .finding(RuleId.PATH_REDUNDANCY)
                .title(
                        "Still reachable, but by fewer paths: %s",
                        Words.list(carried(situation, weakened, datastores), "; "))
                .explanation("Live paths remain through %s. One more failure there and the disk is gone.", survivors)
                .action(
                        "Go on if one way less is acceptable; otherwise %s.",
                        Alternatives.of(situation).freeController())
                .disks(weakened)
                .datastores(datastores)
                .evidence(
                        "config.storageDevice.multipathInfo.lun",
                        "live paths through " + (staying.isEmpty() ? "others" : String.join(", ", staying)))
                .list();
    }

    private static List<String> adapters(List<DiskAccess> disks, Predicate<Way> wanted) {
        return disks.stream()
                .flatMap(access -> access.ways().stream())
                .filter(way -> way.state().isLive())
                .filter(wanted)
                .map(way -> way.place().adapter().device())
                .distinct()
                .sorted()
                .toList();
    }

    /** What people know the disks by; a canonical name only where nothing better stands on it. */
    private static Stream<String> carried(
            Situation situation, List<DiskAccess> weakened, List<DatastorePlace> datastores) {
        HostTopology topology = situation.topology();
        Set<String> named = datastores.stream()
                .flatMap(place -> place.extents().stream())
                .map(Extent::diskName)
                .collect(Collectors.toSet());
        named.addAll(topology.boot().disks());
        Stream<String> boot = weakened.stream()
                .map(access -> access.disk().canonicalName())
                .filter(topology.boot().disks()::contains)
                .map(disk -> "the boot disk");
        Stream<String> stores =
                datastores.stream().map(DatastorePlace::name).sorted().map(name -> "datastore " + name);
        Stream<String> others = weakened.stream()
                .map(DiskAccess::disk)
                .filter(disk -> !named.contains(disk.canonicalName()))
                .map(disk -> "disk " + disk.canonicalName());
        return Stream.of(boot, stores, others).flatMap(names -> names);
    }
}
