package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;
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
        String names = Words.list(weakened.stream().map(access -> access.disk().canonicalName()));
        Optional<String> survivors = weakened.stream()
                .flatMap(access -> access.ways().stream())
                .filter(way -> way.state().isLive() && !way.place().mayLeaveWith(situation.joint()))
                .map(way -> way.place().adapter().device())
                .distinct()
                .sorted()
                .reduce((first, second) -> first + ", " + second);
        return situation
                .finding(RuleId.PATH_REDUNDANCY)
                .title("%s lose%s one of several ways and stay%s reachable", names, s(weakened), s(weakened))
                .explanation(
                        "Live paths remain through %s. One more failure there and the disk is gone.",
                        survivors.orElse("other adapters"))
                .action(
                        "Go on if one way less is acceptable; otherwise %s.",
                        Alternatives.of(situation).freeController())
                .disks(weakened)
                .datastores(datastores)
                .evidence("config.storageDevice.multipathInfo.lun", "live paths through " + survivors.orElse("others"))
                .list();
    }

    private static String s(List<DiskAccess> disks) {
        return disks.size() == 1 ? "s" : "";
    }
}
