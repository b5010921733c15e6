package org.directpathguard.topology;

import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Extent;
import org.directpathguard.host.Volume;

/**
 * A datastore, or a VMFS volume that no datastore object speaks for, and the partitions it lies on.
 *
 * @param datastore the datastore object; empty when only the host's volume is known
 * @param volume the host's volume; empty when the host does not mount it
 * @param extents the partitions: the host's own word, else the datastore's
 */
public record DatastorePlace(Optional<Datastore> datastore, Optional<Volume> volume, List<Extent> extents) {

    /** Copies the list. */
    public DatastorePlace {
        extents = List.copyOf(extents);
    }

    /** {@return its name} */
    public String name() {
        return datastore.map(Datastore::name).or(() -> volume.map(Volume::name)).orElse("unnamed volume");
    }

    /** {@return managed object id, or volume uuid where there is no object} */
    public String id() {
        return datastore
                .map(Datastore::moid)
                .or(() -> volume.flatMap(Volume::uuid))
                .orElse("");
    }
}
