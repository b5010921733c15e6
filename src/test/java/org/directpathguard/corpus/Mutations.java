package org.directpathguard.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.directpathguard.corpus.dump.Node;
import org.directpathguard.corpus.dump.SavedFolder;
import org.directpathguard.corpus.dump.SavedObject;

/** Every way to take one piece of evidence out of a dump. */
final class Mutations {

    /** Objects that a verdict can stand on. */
    private static final Set<String> EVIDENCE = Set.of(
            "HostSystem",
            "Datastore",
            "VirtualMachine",
            "Network",
            "VmwareDistributedVirtualSwitch",
            "DistributedVirtualPortgroup");

    /** Elements whose text is a word from a list that may grow. */
    private static final Set<String> WORDS = Set.of(
            "state",
            "pathState",
            "type",
            "deviceType",
            "lunType",
            "accessMode",
            "nicType",
            "graphicsType",
            "connectionState",
            "powerState",
            "storageProtocol",
            "storageType",
            "diagnosticType",
            "compatibilityMode",
            "memoryTieringType",
            "transportType");

    /** What every managed entity has, and no verdict stands on. */
    private static final Set<String> BOILERPLATE = Set.of(
            "value",
            "availableField",
            "parent",
            "customValue",
            "overallStatus",
            "configStatus",
            "configIssue",
            "effectiveRole",
            "permission",
            "disabledMethod",
            "recentTask",
            "declaredAlarmState",
            "triggeredAlarmState",
            "tag");

    private final SavedFolder original;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(SavedFolder original) {
        this.original = original;
    }

    static List<Mutation> of(SavedFolder folder) {
        Mutations mutations = new Mutations(folder);
        IntStream.range(0, folder.objects().size()).forEach(mutations::collect);
        return mutations.found;
    }

    private void collect(int file) {
        SavedObject object = original.objects().get(file);
        if (!EVIDENCE.contains(object.type())) {
            return;
        }
        add(file, object.type(), Mutation.Kind.REMOVED, 0, folder -> {});
        for (String property : object.properties().keySet()) {
            if (BOILERPLATE.contains(property)) {
                continue;
            }
            String path = object.type() + " " + property;
            add(
                    file,
                    path,
                    Mutation.Kind.REMOVED,
                    1,
                    folder -> at(folder, file).properties().remove(property));
            descend(file, property, path, List.of());
        }
    }

    private void descend(int file, String property, String path, List<Integer> position) {
        Node node = node(original, file, property, position);
        if (!node.type().isEmpty() && !position.isEmpty()) {
            add(
                    file,
                    path,
                    Mutation.Kind.UNKNOWN_TYPE,
                    position.size() + 1,
                    folder -> node(folder, file, property, position).type("HostThingOfALaterRelease"));
        }
        if (WORDS.contains(node.name()) && node.children().isEmpty()) {
            add(
                    file,
                    path,
                    Mutation.Kind.UNKNOWN_WORD,
                    position.size() + 1,
                    folder -> node(folder, file, property, position).text("wordOfALaterRelease"));
        }
        for (int child = 0; child < node.children().size(); child++) {
            List<Integer> inside = new ArrayList<>(position);
            inside.add(child);
            String childPath = path + "/" + node.children().get(child).name();
            int index = child;
            add(
                    file,
                    childPath,
                    Mutation.Kind.REMOVED,
                    inside.size() + 1,
                    folder -> node(folder, file, property, position).children().remove(index));
            descend(file, property, childPath, inside);
        }
    }

    private void add(
            int file, String path, Mutation.Kind kind, int depth, java.util.function.Consumer<SavedFolder> change) {
        found.add(new Mutation(file, path, kind, depth, change));
    }

    private static SavedObject at(SavedFolder folder, int file) {
        return folder.objects().get(file);
    }

    private static Node node(SavedFolder folder, int file, String property, List<Integer> position) {
        Node node = at(folder, file).property(property).orElseThrow();
        for (int child : position) {
            node = node.children().get(child);
        }
        return node;
    }
}
