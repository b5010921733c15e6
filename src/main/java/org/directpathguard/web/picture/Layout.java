package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where boxes and lines lie: across, found by the Eclipse Layout Kernel's layered algorithm; down, as an outline.
 *
 * @param width of the whole picture, in user units
 * @param height of the whole picture, in user units
 * @param boxes the boxes in drawing order
 * @param lines the lines
 */
record Layout(double width, double height, List<Box> boxes, List<Line> lines) {

    private static final double MARGIN = 6;
    private static final double BETWEEN_BOXES = 14;
    private static final double BETWEEN_LAYERS = 38;

    static {
        // Makes ELK register its own value types, which it does only when asked for its services.
        LayoutMetaDataService.getInstance();
    }

    /**
     * A placed box.
     *
     * @param node what it shows
     * @param style its words
     * @param x left edge
     * @param y upper edge
     */
    record Box(PictureNode node, BoxStyle style, double x, double y) {}

    /**
     * A routed line.
     *
     * @param edge what it shows
     * @param points from its start to its end
     */
    record Line(PictureEdge edge, List<Point> points) {}

    /**
     * A point.
     *
     * @param x to the right
     * @param y downwards
     */
    record Point(double x, double y) {}

    Layout {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    static Layout of(PictureGraph graph, Orientation orientation, PictureTexts texts) {
        return switch (orientation) {
            case ACROSS -> across(graph, texts);
            case DOWN -> Outline.of(graph, texts);
        };
    }

    private static Layout across(PictureGraph graph, PictureTexts texts) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        Map<Integer, Double> widths = new HashMap<>();
        for (PictureNode node : graph.nodes()) {
            widths.merge(node.kind().step(), BoxStyle.wantedWidth(node, texts), Math::max);
        }
        Map<String, ElkNode> placed = new LinkedHashMap<>();
        Map<String, BoxStyle> styles = new HashMap<>();
        for (PictureNode node : graph.nodes()) {
            BoxStyle style = BoxStyle.of(node, widths.getOrDefault(node.kind().step(), 0.0), texts);
            ElkNode box = ElkGraphUtil.createNode(root);
            box.setDimensions(style.width(), style.height());
            placed.put(node.id(), box);
            styles.put(node.id(), style);
        }
        Map<PictureEdge, ElkEdge> routed = new LinkedHashMap<>();
        for (PictureEdge edge : graph.edges()) {
            ElkNode from = placed.get(edge.from());
            ElkNode to = placed.get(edge.to());
            if (from != null && to != null) {
                routed.put(edge, ElkGraphUtil.createSimpleEdge(from, to));
            }
        }
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        List<Box> boxes = new ArrayList<>();
        for (PictureNode node : graph.nodes()) {
            ElkNode box = placed.get(node.id());
            BoxStyle style = styles.get(node.id());
            if (box != null && style != null) {
                boxes.add(new Box(node, style, box.getX(), box.getY()));
            }
        }
        List<Line> lines = new ArrayList<>();
        routed.forEach((edge, route) -> lines.add(new Line(edge, points(route))));
        return new Layout(root.getWidth(), root.getHeight(), boxes, lines);
    }

    private static List<Point> points(ElkEdge route) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : route.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
