package org.directpathguard.web.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<List<PictureNode>> groups = findGroups(reduced);
        while (!groups.isEmpty()) {
            for (List<PictureNode> group : groups) {
                reduced = merge(reduced, group);
            }
            groups = findGroups(reduced);
        }
        return reduced;
    }

    private static List<List<PictureNode>> findGroups(PictureGraph graph) {
        Neighbours neighbours = new Neighbours(graph);
        List<PictureNode> mergeable = graph.nodes().stream()
                .filter(node -> node.kind() != NodeKind.SYSTEM)
                .filter(node -> neighbours.children(node.id()).stream().noneMatch(id -> id.startsWith("system ")))
                .toList();
        List<List<PictureNode>> alike = groups(
                mergeable.stream()
                        .filter(node -> neighbours.children(node.id()).isEmpty())
                        .filter(node -> node.kind() != NodeKind.FUNCTION),
                node -> List.of(node.kind(), node.fate(), neighbours.parents(node.id())),
                group -> ALIKE);
        return alike.isEmpty()
                ? groups(mergeable.stream(), node -> List.of(node.kind(), node.fate()), Grouping::limit)
                : alike;
    }

    private static List<List<PictureNode>> groups(
            Stream<PictureNode> nodes, Function<PictureNode, List<Object>> key, ToIntFunction<PictureNode> limit) {
        return nodes.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList())).values().stream()
                .filter(group -> group.size() > limit.applyAsInt(group.get(0)))
                .toList();
    }

    /** {@return the lines that all of them share, such as "not in use"} */
    private static List<String> common(List<PictureNode> group) {
        return group.get(0).lines().stream()
                .filter(line -> group.stream().allMatch(node -> node.lines().contains(line)))
                .toList();
    }

    private static int limit(PictureNode node) {
        return node.fate() == Fate.LEAVES ? LEAVING_FUNCTIONS : OF_ONE_KIND;
    }

    private PictureGraph merge(PictureGraph graph, List<PictureNode> group) {
        Set<String> ids = group.stream().map(PictureNode::id).collect(Collectors.toSet());
        PictureNode first = group.get(0);
        List<PictureObject> members = group.stream()
                .flatMap(node -> node.objects().stream())
                .sorted(Comparator.comparing(PictureObject::name).thenComparing(PictureObject::key))
                .toList();
        String id = "group of " + first.id();
        PictureNode merged = new PictureNode(
                id,
                first.kind(),
                first.fate(),
                texts.text("picture.group." + first.kind().id(), members.size()),
                common(group),
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
