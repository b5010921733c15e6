package org.directpathguard.vsphere.watching;

import java.util.Optional;
import java.util.Set;

/**
 * One object of the inventory that is no longer as it was.
 *
 * @param kind what it is
 * @param moid its managed object id
 * @param fate what happened to it
 * @param paths the properties that changed
 * @param host for a machine, the host that it is registered on now, where the server said so
 */
public record Change(Kind kind, String moid, Fate fate, Set<String> paths, Optional<String> host) {

    /** Copies the set. */
    public Change {
        paths = Set.copyOf(paths);
    }

    /** What changed. */
    public enum Kind {
        /** A host. */
        HOST,
        /** A datastore. */
        DATASTORE,
        /** A virtual machine or template. */
        MACHINE,
        /** A distributed port group. */
        PORT_GROUP
    }

    /** What happened to it. */
    public enum Fate {
        /** It came into the inventory, or into the account's sight. */
        ENTERED,
        /** Some of its properties changed. */
        CHANGED,
        /** It left the inventory, or the account's sight. */
        LEFT
    }
}
