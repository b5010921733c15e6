package org.directpathguard.web.picture;

import java.util.List;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.topology.DatastorePlace;

/** What is written below a datastore's name. */
final class Datastores {

    private Datastores() {}

    static List<String> lines(DatastorePlace place) {
        String kind = place.datastore()
                .map(Datastore::kind)
                .or(() -> place.volume().map(Volume::kind))
                .filter(found -> found != VolumeKind.OTHER)
                .map(VolumeKind::displayName)
                .orElse("");
        String size = place.datastore()
                .flatMap(Datastore::capacityBytes)
                .or(() -> place.volume().flatMap(Volume::capacityBytes))
                .map(Sizes::words)
                .orElse("");
        return List.of((kind + " " + size).strip());
    }
}
