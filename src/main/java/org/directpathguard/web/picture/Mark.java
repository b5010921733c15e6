package org.directpathguard.web.picture;

/** The sign of a fate: its own shape, so that nobody depends on seeing colours. */
final class Mark {

    private Mark() {}

    /** Colours for a picture that stands alone; in a page its style sheet overrides them. */
    static String colour(Fate fate) {
        return switch (fate) {
            case LEAVES -> "#0072a3";
            case LOST -> "#c21d00";
            case UNKNOWN -> "#6b7c8a";
            case WEAKER -> "#ad7600";
            case STAYS -> "#3c8500";
        };
    }

    static void draw(Svg svg, Fate fate, double x, double y) {
        svg.open("g", "class", "mark", "transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")");
        svg.empty("path", "class", "mark-shape", "fill", colour(fate), "d", shape(fate));
        svg.empty(
                "path",
                "class",
                "mark-sign",
                "fill",
                "none",
                "stroke",
                "#ffffff",
                "stroke-width",
                "1.8",
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round",
                "d",
                sign(fate));
        svg.close();
    }

    private static String shape(Fate fate) {
        return switch (fate) {
            case LEAVES -> "M1 1H15V15H1Z";
            case LOST -> "M4.7 0H11.3L16 4.7V11.3L11.3 16H4.7L0 11.3V4.7Z";
            case UNKNOWN -> "M8 -1L17 8L8 17L-1 8Z";
            case WEAKER -> "M8 0L17 15.5H-1Z";
            case STAYS -> "M8 0A8 8 0 1 1 8 16A8 8 0 1 1 8 0Z";
        };
    }

    private static String sign(Fate fate) {
        return switch (fate) {
            case LEAVES -> "M4 8H12M9 5L12 8L9 11";
            case LOST -> "M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8";
            case UNKNOWN -> "M6 6.4A2 2 0 1 1 8.6 8.2Q8 8.5 8 9.6M8 12.1V12.2";
            case WEAKER -> "M8 5.6V9.6M8 12.5V12.6";
            case STAYS -> "M4.6 8.3L7 10.7L11.4 5.6";
        };
    }
}
