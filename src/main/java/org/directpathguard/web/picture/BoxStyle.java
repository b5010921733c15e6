package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written in a box, cut to fit, and how large it gets.
 *
 * @param caption kind and fate
 * @param title name
 * @param lines the rest
 * @param width in user units
 * @param height in user units
 */
record BoxStyle(String caption, String title, List<String> lines, double width, double height) {

    static final double CAPTION_SIZE = 10;
    static final double TITLE_SIZE = 13;
    static final double LINE_SIZE = 11;
    static final double LEFT = 14;
    static final double RIGHT = 30;
    static final double TOP = 18;
    static final double TITLE_GAP = 17;
    static final double LINE_GAP = 15;
    static final double BOTTOM = 9;

    private static final int NAMES_SHOWN = 8;
    private static final int NAMES_OF_MORE = 6;

    BoxStyle {
        lines = List.copyOf(lines);
    }

    static BoxStyle of(PictureNode node, Orientation orientation, PictureTexts texts) {
        double most = orientation == Orientation.ACROSS ? 215 : 150;
        double least = orientation == Orientation.ACROSS ? 120 : 104;
        String caption = texts.text("picture.kind." + node.kind().id())
                + (node.fate() == Fate.STAYS ? "" : " · " + texts.text("picture.fate." + node.fate().id()));
        List<String> lines = lines(node, texts);
        double widest = Math.max(TextFit.width(caption, CAPTION_SIZE * 1.08), TextFit.width(node.title(), TITLE_SIZE * 1.06));
        for (String line : lines) {
            widest = Math.max(widest, TextFit.width(line, LINE_SIZE) + RIGHT - LEFT);
        }
        double inner = Math.min(Math.max(widest, least), most);
        double height = TOP + TITLE_GAP + lines.size() * LINE_GAP + BOTTOM;
        return new BoxStyle(
                TextFit.fit(caption, CAPTION_SIZE * 1.08, inner),
                TextFit.fit(node.title(), TITLE_SIZE * 1.06, inner + RIGHT - LEFT),
                lines.stream().map(line -> TextFit.fit(line, LINE_SIZE, inner + RIGHT - LEFT)).toList(),
                Math.ceil(inner + LEFT + RIGHT),
                height);
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
