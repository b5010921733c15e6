package org.directpathguard.web.picture;

import java.util.List;
import org.directpathguard.web.picture.Layout.Box;
import org.directpathguard.web.picture.Layout.Line;
import org.directpathguard.web.picture.Layout.Point;

/**
 * Draws a laid-out graph. Classes let a page's style sheet colour it; presentation attributes colour it where there is
 * none, so that it needs neither inline styles nor scripts.
 */
final class SvgPicture {

    private static final double CORNER = 6;
    private static final String INK = "#1b2a32";
    private static final String FAINT = "#4f6169";

    private final Layout layout;
    private final PictureTexts texts;
    private final boolean plain;

    SvgPicture(Layout layout, PictureTexts texts) {
        this.layout = layout;
        this.texts = texts;
        this.plain = layout.boxes().stream().allMatch(box -> box.node().fate() == Fate.STAYS);
    }

    String draw(String idPrefix, String title, String description) {
        Svg svg = new Svg();
        String viewBox = "0 0 " + Svg.number(layout.width()) + " " + Svg.number(layout.height());
        svg.open(
                "svg",
                "xmlns",
                Svg.NAMESPACE,
                "class",
                plain ? "picture picture-plain" : "picture",
                "viewBox",
                viewBox,
                "width",
                layout.width(),
                "height",
                layout.height(),
                "role",
                "img",
                "aria-labelledby",
                idPrefix + "-title " + idPrefix + "-description",
                "font-family",
                "'Clarity City', Metropolis, 'Avenir Next', 'Helvetica Neue', Arial, sans-serif");
        svg.text("title", title, "id", idPrefix + "-title");
        svg.text("desc", description, "id", idPrefix + "-description");
        svg.empty("rect", "class", "paper", "width", layout.width(), "height", layout.height(), "fill", "#ffffff");
        layout.lines().forEach(line -> line(svg, line));
        layout.boxes().forEach(box -> box(svg, box));
        return svg.close().finish();
    }

    private void line(Svg svg, Line line) {
        Fate fate = line.edge().fate();
        svg.empty(
                "path",
                "class",
                "line " + fate.id(),
                "d",
                rounded(line.points()),
                "fill",
                "none",
                "stroke",
                plain ? FAINT : Mark.colour(fate),
                "stroke-width",
                fate.isLoss() ? "2" : "1.5",
                "stroke-dasharray",
                dashes(fate));
    }

    private static String dashes(Fate fate) {
        return switch (fate) {
            case LOST -> "7 4";
            case LEAVES -> "4 3";
            case WEAKER -> "12 3";
            case UNKNOWN -> "2 4";
            case STAYS -> "none";
        };
    }

    private void box(Svg svg, Box box) {
        PictureNode node = box.node();
        BoxStyle style = box.style();
        String colour = plain ? FAINT : Mark.colour(node.fate());
        svg.open(
                "g",
                "class",
                "box " + node.kind().id() + " " + node.fate().id(),
                "transform",
                "translate(" + Svg.number(box.x()) + " " + Svg.number(box.y()) + ")");
        svg.text("title", tooltip(node));
        if (node.isGroup()) {
            svg.empty(
                    "rect",
                    "class",
                    "frame",
                    "x",
                    3,
                    "y",
                    3,
                    "width",
                    style.width(),
                    "height",
                    style.height(),
                    "rx",
                    4,
                    "fill",
                    "#ffffff",
                    "stroke",
                    colour);
        }
        svg.empty(
                "rect",
                "class",
                "frame",
                "width",
                style.width(),
                "height",
                style.height(),
                "rx",
                4,
                "fill",
                "#ffffff",
                "stroke",
                colour,
                "stroke-width",
                node.fate().isLoss() ? "2" : "1");
        svg.empty(
                "path",
                "class",
                "edge-bar",
                "fill",
                colour,
                "d",
                "M5 0H4A4 4 0 0 0 0 4V" + Svg.number(style.height() - 4) + "A4 4 0 0 0 4 " + Svg.number(style.height())
                        + "H5Z");
        words(svg, style, colour);
        if (!plain) {
            Mark.draw(svg, node.fate(), style.width() - 23, 7);
        }
        svg.close();
    }

    private static void words(Svg svg, BoxStyle style, String colour) {
        double y = BoxStyle.TOP;
        svg.text(
                "text",
                style.caption(),
                "class",
                "caption",
                "x",
                BoxStyle.LEFT,
                "y",
                y,
                "font-size",
                BoxStyle.CAPTION_SIZE,
                "fill",
                colour);
        for (String line : style.title()) {
            y += BoxStyle.TITLE_GAP;
            svg.text(
                    "text",
                    line,
                    "class",
                    "name",
                    "x",
                    BoxStyle.LEFT,
                    "y",
                    y,
                    "font-size",
                    BoxStyle.TITLE_SIZE,
                    "font-weight",
                    "600",
                    "fill",
                    INK);
        }
        for (String line : style.lines()) {
            y += BoxStyle.LINE_GAP;
            svg.text(
                    "text",
                    line,
                    "class",
                    "detail",
                    "x",
                    BoxStyle.LEFT,
                    "y",
                    y,
                    "font-size",
                    BoxStyle.LINE_SIZE,
                    "fill",
                    FAINT);
        }
    }

    private String tooltip(PictureNode node) {
        String fate = texts.text("picture.fate." + node.fate().id());
        return node.spoken(texts) + (plain ? "" : " (" + fate + ")");
    }

    /** Lines turn corners softly. */
    private static String rounded(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < points.size(); index++) {
            Point point = points.get(index);
            if (index == 0) {
                path.append('M').append(pair(point));
            } else if (index == points.size() - 1) {
                path.append('L').append(pair(point));
            } else {
                Point before = towards(point, points.get(index - 1));
                Point after = towards(point, points.get(index + 1));
                path.append('L')
                        .append(pair(before))
                        .append('Q')
                        .append(pair(point))
                        .append(' ')
                        .append(pair(after));
            }
        }
        return path.toString();
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double step = Math.min(CORNER, length / 2);
        if (length == 0) {
            return from;
        }
        return new Point(
                from.x() + (to.x() - from.x()) * step / length, from.y() + (to.y() - from.y()) * step / length);
    }

    private static String pair(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }
}
