package org.directpathguard.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.web.picture.Fate;
import org.directpathguard.web.picture.NodeKind;
import org.directpathguard.web.picture.PictureEntry;
import org.directpathguard.web.picture.PictureObject;

/**
 * Everything that shares a fate.
 *
 * @param fate which
 * @param lines what, by kind: machines and datastores before what they stand on
 * @param machines the keys of the machines in it
 */
record FateColumn(Fate fate, List<Line> lines, Set<String> machines) {

    private static final int NAMES_SHOWN = 10;
    private static final int MOST_TOLD_APART = 4;

    /**
     * Everything of one kind.
     *
     * @param kind which
     * @param count how many
     * @param names their names, with what tells a few of one name apart
     */
    record Line(NodeKind kind, int count, List<String> names) {

        static Line of(NodeKind kind, List<PictureObject> objects) {
            Map<String, List<PictureObject>> each = objects.stream()
                    .collect(Collectors.groupingBy(PictureObject::name, LinkedHashMap::new, Collectors.toList()));
            return new Line(
                    kind,
                    objects.size(),
                    each.entrySet().stream()
                            .flatMap(name -> toldApart(name.getKey(), name.getValue()))
                            .toList());
        }

        /** A few of one name each get what tells them apart; of many it is enough how many they are. */
        private static Stream<String> toldApart(String name, List<PictureObject> objects) {
            if (objects.size() == 1) {
                return Stream.of(name);
            }
            boolean marked = objects.size() <= MOST_TOLD_APART
                    && objects.stream().noneMatch(object -> object.mark().isEmpty());
            return marked
                    ? objects.stream().map(object -> name + " (" + object.mark() + ")")
                    : Stream.of(name + " ×" + objects.size());
        }

        /** {@return the first names} */
        public String first() {
            return names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        }

        /** {@return the other names} */
        public List<String> more() {
            return names.subList(Math.min(NAMES_SHOWN, names.size()), names.size());
        }
    }

    static FateColumn of(Fate fate, List<PictureEntry> entries, Set<String> toldMachines) {
        Map<NodeKind, List<PictureObject>> byKind = entries.stream()
                .filter(entry -> entry.fate() == fate)
                .collect(Collectors.groupingBy(
                        PictureEntry::kind,
                        () -> new TreeMap<>(Comparator.<NodeKind>reverseOrder()),
                        Collectors.flatMapping(
                                FateColumn::objects,
                                Collectors.collectingAndThen(Collectors.toList(), FateColumn::eachOnce))));
        // What fares worse through another of its disks or networks has been told already.
        byKind.computeIfPresent(
                NodeKind.MACHINE,
                (kind, machines) -> machines.stream()
                        .filter(machine -> !toldMachines.contains(machine.key()))
                        .toList());
        return new FateColumn(
                fate,
                byKind.entrySet().stream()
                        .filter(line -> !line.getValue().isEmpty())
                        .map(line -> Line.of(line.getKey(), line.getValue()))
                        .toList(),
                byKind.getOrDefault(NodeKind.MACHINE, List.of()).stream()
                        .map(PictureObject::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A machine stands behind its disks and its networks, vSAN on several disks: each is one nevertheless. */
    private static List<PictureObject> eachOnce(List<PictureObject> objects) {
        return objects.stream().distinct().toList();
    }

    /** Of the host itself the board tells what lies there: its name stands above already. */
    private static Stream<PictureObject> objects(PictureEntry entry) {
        return entry.kind() == NodeKind.SYSTEM
                ? entry.details().stream().map(detail -> new PictureObject(entry.name() + detail, detail))
                : entry.objects().stream();
    }
}
