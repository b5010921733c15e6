package org.directpathguard.corpus.dump;

import java.util.Optional;

/**
 * A path from an adapter to a disk.
 *
 * @param adapter the adapter's device name
 * @param name such as {@code vmhba0:C0:T0:L0}
 * @param state what the host says of it; empty where it says nothing
 */
record DumpPath(String adapter, String name, Optional<String> state) {

    static DumpPath of(String name, String state) {
        return new DumpPath(
                name.substring(0, name.indexOf(':')), name, Optional.of(state).filter(given -> !given.isEmpty()));
    }

    String target() {
        return name.replace(":L", ":").replaceFirst(":[^:]*$", "").replaceAll("[CT]", "");
    }
}
