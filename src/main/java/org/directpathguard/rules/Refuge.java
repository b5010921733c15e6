package org.directpathguard.rules;

import java.util.Comparator;
import java.util.Optional;
import org.directpathguard.host.Datastore;
import org.directpathguard.topology.StorageRoute;
import org.directpathguard.topology.Uplinks.Fate;

/** The roomiest datastore of the host that stays, for whatever has to move. */
final class Refuge {

    private Refuge() {}

    /** For instance {@code datastore bulk (1.5 TiB free)}; where none stays, what to do about that. */
    static String of(Situation situation) {
        return find(situation)
                .map(datastore -> "datastore %s (%s free)"
                        .formatted(
                                datastore.name(),
                                Words.size(datastore.freeBytes().orElse(0L))))
                .orElse("a datastore behind another controller (none is left on this host)");
    }

    private static Optional<Datastore> find(Situation situation) {
        return situation.topology().datastores().stream()
                .filter(place -> !situation.loss().datastores().contains(place))
                .filter(place -> situation.topology().storageRoutes().all().stream()
                        .filter(route -> mayFall(situation, route))
                        .flatMap(route -> route.datastore().stream())
                        .noneMatch(falling -> falling.id().equals(place.id())))
                .flatMap(place -> place.datastore().stream())
                .filter(datastore ->
                        datastore.accessible().isYes() && datastore.freeBytes().isPresent())
                .max(Comparator.comparing(datastore -> datastore.freeBytes().orElse(0L)));
    }

    /** Storage whose way over the network is not known is no refuge while any NIC leaves. */
    private static boolean mayFall(Situation situation, StorageRoute route) {
        return route.fate(situation.joint()) == Fate.CUT
                || route.isInDoubt(situation.joint())
                || (route.carriers().isEmpty() && !situation.loss().nics().isEmpty());
    }
}
