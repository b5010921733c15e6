package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written in a box, cut to fit, and how large it gets.
 *
 * @param caption kind and fate
 * @param title the name, on one line or two
 * @param lines the rest
 * @param width in user units
 * @param height in user units
 */
record BoxStyle(String caption, List<String> title, List<String> lines, double width, double height) {

    static final double CAPTION_SIZE = 10;
    static final double TITLE_SIZE = 13;
    static final double LINE_SIZE = 11;
    static final double LEFT = 14;
    static final double TOP = 18;
    static final double TITLE_GAP = 17;
    static final double LINE_GAP = 15;

    private static final double LEAST_WIDTH = 120;
    private static final double MOST_WIDTH = 196;
    private static final double RIGHT = 10;
    private static final double MARK = 20;
    private static final double BOTTOM = 9;
    private static final double BOLD = 1.13;
    private static final int NAMES_SHOWN = 8;
    private static final int NAMES_OF_MORE = 6;

    BoxStyle {
        title = List.copyOf(title);
        lines = List.copyOf(lines);
    }

    /** How wide a box wants to be, within what the picture can spare. */
    static double wantedWidth(PictureNode node, PictureTexts texts) {
        double widest = TextFit.width(caption(node, texts), CAPTION_SIZE) + MARK;
        for (String line : TextFit.wrap(node.title(), TITLE_SIZE * BOLD, MOST_WIDTH)) {
            widest = Math.max(widest, TextFit.width(line, TITLE_SIZE * BOLD));
        }
        for (String line : lines(node, texts)) {
            widest = Math.max(widest, TextFit.width(line, LINE_SIZE));
        }
        return Math.ceil(LEFT + Math.min(Math.max(widest, LEAST_WIDTH), MOST_WIDTH) + RIGHT);
    }

    static BoxStyle of(PictureNode node, double width, PictureTexts texts) {
        double inner = width - LEFT - RIGHT;
        List<String> title = TextFit.wrap(node.title(), TITLE_SIZE * BOLD, inner);
        List<String> lines = lines(node, texts);
        return new BoxStyle(
                TextFit.fit(caption(node, texts), CAPTION_SIZE, inner - MARK),
                title,
                lines.stream().map(line -> TextFit.fit(line, LINE_SIZE, inner)).toList(),
                width,
                TOP + title.size() * TITLE_GAP + lines.size() * LINE_GAP + BOTTOM);
    }

    private static String caption(PictureNode node, PictureTexts texts) {
        return texts.text("picture.kind." + node.kind().id())
                + (node.fate() == Fate.STAYS
                        ? ""
                        : " · " + texts.text("picture.fate." + node.fate().id()));
    }

    private static List<String> lines(PictureNode node, PictureTexts texts) {
        List<String> lines = new ArrayList<>(node.lines());
        List<String> members = node.members();
        int shown = members.size() > NAMES_SHOWN ? NAMES_OF_MORE : members.size();
        lines.addAll(members.subList(0, shown));
        if (members.size() > shown) {
            lines.add(texts.text("picture.group.more", members.size() - shown));
        }
        return lines;
    }
}
