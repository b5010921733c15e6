package org.directpathguard.inventory;

import java.time.Instant;
import java.util.Optional;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;

/**
 * What is kept of a host.
 *
 * @param reference the host
 * @param snapshot what was last read of it
 * @param readAt when that was
 * @param failure why the last attempt to read it failed; empty when it did not
 */
record KeptHost(
        HostReference reference, Optional<HostSnapshot> snapshot, Optional<Instant> readAt, Optional<Failure> failure) {

    /**
     * An attempt to read a host that failed.
     *
     * @param at when
     * @param problem why, with the next step
     */
    record Failure(Instant at, String problem) {}

    Optional<String> problem() {
        return failure.map(Failure::problem);
    }

    static KeptHost unread(HostReference reference) {
        return new KeptHost(reference, Optional.empty(), Optional.empty(), Optional.empty());
    }

    KeptHost called(HostReference newReference) {
        return new KeptHost(newReference, snapshot, readAt, failure);
    }

    /** The same host, read again; of two readings the younger one counts, whichever arrives first. */
    KeptHost read(HostSnapshot newer) {
        boolean older = snapshot.filter(kept -> kept.evidenceTime().isAfter(newer.evidenceTime()))
                .isPresent();
        if (older) {
            return this;
        }
        HostReference current = new HostReference(
                reference.moid(),
                newer.identity().name(),
                newer.identity().uuid().or(reference::uuid),
                newer.connection());
        return new KeptHost(current, Optional.of(newer), Optional.of(newer.evidenceTime()), Optional.empty());
    }

    KeptHost failed(InventoryException reason) {
        Failure now = new Failure(Instant.now(), Sentences.of(reason));
        return new KeptHost(reference, snapshot, readAt, Optional.of(now));
    }

    boolean holdsMachine(String moid) {
        return snapshot.stream()
                .flatMap(known -> known.machines().value().stream())
                .flatMap(machines -> machines.stream())
                .anyMatch(machine -> machine.moid().equals(moid));
    }

    boolean sees(String datastore) {
        return snapshot.stream()
                .flatMap(known -> known.datastores().value().stream())
                .flatMap(datastores -> datastores.stream())
                .anyMatch(known -> known.moid().equals(datastore));
    }

    /** Whether a datastore of this host is one of the other host's too; then what keeps it alive depends on that host. */
    boolean sharesWith(String otherHost) {
        return snapshot.stream()
                .flatMap(known -> known.datastores().value().stream())
                .flatMap(datastores -> datastores.stream())
                .map(Datastore::mounts)
                .flatMap(mounts -> mounts.value().stream())
                .flatMap(mounts -> mounts.stream())
                .anyMatch(mount -> mount.hostMoid().equals(otherHost));
    }
}
