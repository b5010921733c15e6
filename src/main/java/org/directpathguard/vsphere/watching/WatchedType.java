package org.directpathguard.vsphere.watching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.directpathguard.vsphere.reading.ObjectKind;

/** The types that are watched, and what of each: all that a host's snapshot is made from, and no mere statistics. */
enum WatchedType {
    HOST(Change.Kind.HOST, "HostSystem", ObjectKind.HOST.paths()),
    DATASTORE(
            Change.Kind.DATASTORE,
            "Datastore",
            List.of("name", "host", "vm", "summary.accessible", "summary.multipleHostAccess")),
    MACHINE(Change.Kind.MACHINE, "VirtualMachine", machinePaths()),
    PORT_GROUP(Change.Kind.PORT_GROUP, "DistributedVirtualPortgroup", ObjectKind.PORT_GROUP.paths());

    /** Tells where a machine is now; a host's own list of machines changes as well, but perhaps later. */
    static final String MACHINE_HOST = "runtime.host";

    private final Change.Kind kind;
    private final String typeName;

    @SuppressWarnings("ImmutableEnumChecker") // A copy made by List.copyOf never changes.
    private final List<String> paths;

    WatchedType(Change.Kind kind, String typeName, List<String> paths) {
        this.kind = kind;
        this.typeName = typeName;
        this.paths = List.copyOf(paths);
    }

    private static List<String> machinePaths() {
        List<String> paths = new ArrayList<>(ObjectKind.MACHINE.paths());
        paths.add("runtime.host");
        return paths;
    }

    static Optional<WatchedType> of(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }

    Change.Kind kind() {
        return kind;
    }

    String typeName() {
        return typeName;
    }

    List<String> paths() {
        return paths;
    }
}
