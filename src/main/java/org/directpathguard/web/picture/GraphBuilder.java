package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        nodes.putIfAbsent(
                id, new PictureNode(id, kind, fate, name, shown, List.of(new PictureObject(Ids.object(id), name))));
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
