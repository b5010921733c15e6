package org.directpathguard.web.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Looks up what hangs on what in a graph that does not change meanwhile. */
final class Neighbours {

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();

    Neighbours(PictureGraph graph) {
        for (PictureEdge edge : graph.edges()) {
            parents.computeIfAbsent(edge.to(), id -> new TreeSet<>()).add(edge.from());
            children.computeIfAbsent(edge.from(), id -> new TreeSet<>()).add(edge.to());
        }
    }

    Set<String> parents(String id) {
        return parents.getOrDefault(id, Set.of());
    }

    Set<String> children(String id) {
        return children.getOrDefault(id, Set.of());
    }

    /** {@return everything above, the nodes themselves not counted} */
    Set<String> ancestors(Set<String> ids) {
        return closure(ids, this::parents);
    }

    /** {@return everything that is connected with a node in whatever direction, itself included} */
    Set<String> component(String id) {
        Set<String> found = closure(Set.of(id), node -> {
            Set<String> both = new HashSet<>(parents(node));
            both.addAll(children(node));
            return both;
        });
        found.add(id);
        return found;
    }

    private static Set<String> closure(Set<String> start, Function<String, Set<String>> next) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.copyOf(start));
        while (!open.isEmpty()) {
            for (String neighbour : next.apply(open.remove())) {
                if (found.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return found;
    }
}
