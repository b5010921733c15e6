package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.web.picture.Layout.Box;
import org.directpathguard.web.picture.Layout.Line;
import org.directpathguard.web.picture.Layout.Point;

/**
 * Lays a graph out like an outline: one box below the other, what hangs on it moved in a little. It is as wide as a phone
 * whatever the host holds, so that nothing has to be shrunk until nobody can read it.
 */
final class Outline {

    private static final double WIDTH = 300;
    private static final double MARGIN = 6;
    private static final double STEP = 18;
    private static final double GAP = 10;
    private static final double STEM = 9;
    private static final double KNEE = 16;
    private static final int DEEPEST = 6;

    private final PictureGraph graph;
    private final Map<String, Box> placed = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private double bottom = MARGIN;

    private Outline(PictureGraph graph, PictureTexts texts) {
        this.graph = graph;
        Neighbours neighbours = new Neighbours(graph);
        for (PictureNode node : graph.nodes()) {
            int depth = neighbours.parents(node.id()).stream()
                    .filter(depths::containsKey)
                    .mapToInt(parent -> depths.getOrDefault(parent, 0) + 1)
                    .max()
                    .orElse(0);
            depths.put(node.id(), Math.min(depth, DEEPEST));
            double x = MARGIN + Math.min(depth, DEEPEST) * STEP;
            BoxStyle style = BoxStyle.of(node, WIDTH - MARGIN - x, texts);
            placed.put(node.id(), new Box(node, style, x, bottom));
            bottom += style.height() + GAP;
        }
    }

    static Layout of(PictureGraph graph, PictureTexts texts) {
        Outline outline = new Outline(graph, texts);
        return new Layout(WIDTH, outline.bottom - GAP + MARGIN, List.copyOf(outline.placed.values()), outline.lines());
    }

    /** What falls is drawn last: where lines share a stem, it is seen. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        graph.edges().stream()
                .sorted(Comparator.comparing(PictureEdge::fate).reversed())
                .forEach(edge -> {
                    Box from = placed.get(edge.from());
                    Box to = placed.get(edge.to());
                    if (from != null && to != null) {
                        lines.add(new Line(edge, route(from, to)));
                    }
                });
        return lines;
    }

    /** Down from the box it hangs on, along the edge of what lies between, and in from the left. */
    private static List<Point> route(Box from, Box to) {
        double stem = from.x() + STEM;
        boolean below = to.y() > from.y();
        double start = below ? from.y() + from.style().height() : from.y();
        if (stem < to.x()) {
            double knee = to.y() + KNEE;
            return List.of(new Point(stem, start), new Point(stem, knee), new Point(to.x(), knee));
        }
        return List.of(
                new Point(stem, start),
                new Point(stem, below ? to.y() : to.y() + to.style().height()));
    }
}
