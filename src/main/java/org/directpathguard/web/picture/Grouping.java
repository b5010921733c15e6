package org.directpathguard.web.picture;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws many alike as one box: leaves that hang on the same things, and everything of one kind and fate once there are too
 * many for a picture. The disk that ESXi itself stands on is never hidden in a group.
 */
final class Grouping {

    private static final int ALIKE = 3;
    private static final int OF_ONE_KIND = 6;
    private static final int LEAVING_FUNCTIONS = 12;

    private final PictureTexts texts;

    Grouping(PictureTexts texts) {
        this.texts = texts;
    }

    PictureGraph reduce(PictureGraph graph) {
        PictureGraph reduced = graph;
        Optional<List<PictureNode>> found = findGroup(reduced);
        while (found.isPresent()) {
            reduced = merge(reduced, found.get());
            found = findGroup(reduced);
        }
        return reduced;
    }

    private Optional<List<PictureNode>> findGroup(PictureGraph graph) {
        Neighbours neighbours = new Neighbours(graph);
        List<PictureNode> mergeable = graph.nodes().stream()
                .filter(node -> node.kind() != NodeKind.SYSTEM)
                .filter(node -> neighbours.children(node.id()).stream().noneMatch(id -> id.startsWith("system ")))
                .toList();
        Collection<List<PictureNode>> siblings = mergeable.stream()
                .filter(node -> neighbours.children(node.id()).isEmpty())
                .filter(node -> node.kind() != NodeKind.FUNCTION)
                .collect(Collectors.groupingBy(
                        node -> List.of(node.kind(), node.fate(), neighbours.parents(node.id())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
        Optional<List<PictureNode>> alike =
                siblings.stream().filter(group -> group.size() > ALIKE).findFirst();
        if (alike.isPresent()) {
            return alike;
        }
        Collection<List<PictureNode>> sorts = mergeable.stream()
                .collect(Collectors.groupingBy(
                        node -> List.of(node.kind(), node.fate()), LinkedHashMap::new, Collectors.toList()))
                .values();
        return sorts.stream().filter(group -> group.size() > limit(group.get(0))).findFirst();
    }

    private static int limit(PictureNode node) {
        return node.fate() == Fate.LEAVES ? LEAVING_FUNCTIONS : OF_ONE_KIND;
    }

    private PictureGraph merge(PictureGraph graph, List<PictureNode> group) {
        Set<String> ids = group.stream().map(PictureNode::id).collect(Collectors.toSet());
        PictureNode first = group.get(0);
        List<String> members = group.stream()
                .flatMap(node -> node.names().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        String id = "group of " + first.id();
        PictureNode merged = new PictureNode(
                id,
                first.kind(),
                first.fate(),
                texts.text("picture.group." + first.kind().id(), members.size()),
                List.of(),
                members);
        Map<String, PictureEdge> edges = new LinkedHashMap<>();
        Map<String, String> renamed = new HashMap<>();
        ids.forEach(member -> renamed.put(member, id));
        for (PictureEdge edge : graph.edges()) {
            String from = renamed.getOrDefault(edge.from(), edge.from());
            String to = renamed.getOrDefault(edge.to(), edge.to());
            edges.merge(
                    from + "\n" + to,
                    new PictureEdge(from, to, edge.fate()),
                    (one, other) -> new PictureEdge(from, to, one.fate().worst(other.fate())));
        }
        List<PictureNode> nodes = graph.nodes().stream()
                .filter(node -> node.equals(first) || !ids.contains(node.id()))
                .map(node -> node.equals(first) ? merged : node)
                .toList();
        return new PictureGraph(nodes, List.copyOf(edges.values()));
    }
}
