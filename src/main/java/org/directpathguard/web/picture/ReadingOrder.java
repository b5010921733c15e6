package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what falls first and follows each chain to its end, so that the layout has little to untangle. */
final class ReadingOrder {

    private final Map<String, PictureNode> nodes = new HashMap<>();
    private final Neighbours neighbours;
    private final Set<String> seen = new LinkedHashSet<>();

    private ReadingOrder(PictureGraph graph) {
        graph.nodes().forEach(node -> nodes.put(node.id(), node));
        neighbours = new Neighbours(graph);
        List<Set<String>> parts = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (PictureNode node : graph.nodes()) {
            if (!placed.contains(node.id())) {
                Set<String> part = neighbours.component(node.id());
                placed.addAll(part);
                parts.add(part);
            }
        }
        parts.sort(Comparator.comparing(this::worst).thenComparing(Set::size, Comparator.reverseOrder()));
        for (Set<String> part : parts) {
            sorted(part).stream().filter(id -> neighbours.parents(id).isEmpty()).forEach(this::follow);
        }
    }

    static PictureGraph of(PictureGraph graph) {
        ReadingOrder order = new ReadingOrder(graph);
        List<PictureNode> sorted =
                order.seen.stream().flatMap(id -> graph.node(id).stream()).toList();
        return new PictureGraph(sorted, graph.edges());
    }

    private void follow(String id) {
        if (seen.add(id)) {
            sorted(neighbours.children(id)).forEach(this::follow);
        }
    }

    private Fate worst(Set<String> part) {
        return part.stream().map(this::fate).reduce(Fate.STAYS, Fate::worst);
    }

    private Fate fate(String id) {
        PictureNode node = nodes.get(id);
        return node == null ? Fate.STAYS : node.fate();
    }

    private String title(String id) {
        PictureNode node = nodes.get(id);
        return node == null ? id : node.kind().step() + node.title();
    }

    private List<String> sorted(Set<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(this::fate)
                        .thenComparing(this::isSystem)
                        .thenComparing(this::title))
                .toList();
    }

    /** The host itself comes before its datastores. */
    private boolean isSystem(String id) {
        return !id.startsWith("system ");
    }
}
