package org.directpathguard.web.picture;

import java.util.List;
import java.util.Optional;

/**
 * What hangs on what.
 *
 * @param nodes the boxes, what falls first
 * @param edges the lines
 */
public record PictureGraph(List<PictureNode> nodes, List<PictureEdge> edges) {

    /** Copies the lists. */
    public PictureGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** {@return true when nothing is to be drawn} */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    Optional<PictureNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    List<String> parentsOf(String id) {
        return edges.stream()
                .filter(edge -> edge.to().equals(id))
                .map(PictureEdge::from)
                .distinct()
                .toList();
    }

    List<String> childrenOf(String id) {
        return edges.stream()
                .filter(edge -> edge.from().equals(id))
                .map(PictureEdge::to)
                .distinct()
                .toList();
    }
}
