package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out what has nothing to do with the question: untouched networks when a storage controller leaves, untouched
 * storage when a NIC does. What survives of the same kind stays in the picture.
 */
final class Focus {

    private Focus() {}

    static PictureGraph on(PictureGraph graph) {
        List<PictureGraph> parts = parts(graph);
        List<PictureGraph> touched = parts.stream().filter(Focus::isTouched).toList();
        if (touched.isEmpty()) {
            return graph;
        }
        Set<NodeKind> asked = touched.stream()
                .flatMap(part -> part.nodes().stream())
                .map(PictureNode::kind)
                .filter(kind -> kind == NodeKind.ADAPTER || kind == NodeKind.NIC)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NodeKind.class)));
        if (asked.isEmpty()) {
            asked.add(NodeKind.ADAPTER);
        }
        List<String> kept = parts.stream()
                .filter(part -> isTouched(part)
                        || part.nodes().stream().map(PictureNode::kind).anyMatch(asked::contains))
                .flatMap(part -> part.nodes().stream())
                .map(PictureNode::id)
                .toList();
        return only(graph, Set.copyOf(kept));
    }

    private static boolean isTouched(PictureGraph part) {
        return part.nodes().stream().anyMatch(node -> node.fate() != Fate.STAYS);
    }

    private static List<PictureGraph> parts(PictureGraph graph) {
        Neighbours neighbours = new Neighbours(graph);
        Map<String, Set<String>> componentOf = new HashMap<>();
        List<PictureGraph> parts = new ArrayList<>();
        for (PictureNode node : graph.nodes()) {
            if (!componentOf.containsKey(node.id())) {
                Set<String> component = neighbours.component(node.id());
                component.forEach(id -> componentOf.put(id, component));
                parts.add(only(graph, component));
            }
        }
        return parts;
    }

    private static PictureGraph only(PictureGraph graph, Set<String> ids) {
        return new PictureGraph(
                graph.nodes().stream().filter(node -> ids.contains(node.id())).toList(),
                graph.edges().stream()
                        .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                        .toList());
    }
}
