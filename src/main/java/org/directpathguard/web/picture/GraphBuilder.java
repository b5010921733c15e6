package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects boxes and lines; a line needs both of its boxes. */
final class GraphBuilder {

    private final Map<String, PictureNode> nodes = new LinkedHashMap<>();
    private final Map<String, PictureEdge> edges = new LinkedHashMap<>();

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    void node(String id, NodeKind kind, Fate fate, String title, List<String> lines) {
        List<String> shown = lines.stream()
                .filter(line -> !line.isBlank())
                .map(PlainText::shown)
                .map(PlainText::brief)
                .toList();
        String name = PlainText.shown(title);
        PictureObject object = new PictureObject(Ids.object(id), name, mark(kind, shown));
        nodes.putIfAbsent(id, new PictureNode(id, kind, fate, name, shown, List.of(object)));
    }

    /** Disks share names like "Local ATA Disk", functions those of their card: identifier and size, or address, do not repeat. */
    private static String mark(NodeKind kind, List<String> lines) {
        return switch (kind) {
            case DISK -> lines.stream().limit(2).collect(Collectors.joining(", "));
            case FUNCTION -> lines.isEmpty() ? "" : lines.get(lines.size() - 1).replaceFirst(" .*", "");
            case ADAPTER, NIC, SWITCH, PORT_GROUP, VMKERNEL_NIC, SYSTEM, DATASTORE, MACHINE -> "";
        };
    }

    void edge(String from, String to, Fate fate) {
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            edges.merge(
                    from + "\n" + to,
                    new PictureEdge(from, to, fate),
                    (first, second) -> new PictureEdge(from, to, first.fate().worst(second.fate())));
        }
    }

    PictureGraph build() {
        List<PictureNode> sorted = new ArrayList<>(nodes.values());
        sorted.sort(Comparator.comparing(PictureNode::kind).thenComparing(PictureNode::fate));
        return new PictureGraph(sorted, List.copyOf(edges.values()));
    }
}
