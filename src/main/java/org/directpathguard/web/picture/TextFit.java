package org.directpathguard.web.picture;

import java.util.List;

/**
 * Fits text into boxes without asking a browser: widths of a sans-serif face, on the wide side.
 *
 * <p>The server does not know the reader's font; a little spare room is better than a cut letter.
 */
final class TextFit {

    private static final double NARROW = 0.36;
    private static final double USUAL = 0.6;
    private static final double WIDE = 0.7;
    private static final double WIDEST = 1.0;
    private static final int LAST_LATIN = 0x24f;

    private TextFit() {}

    static double width(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextFit::em).sum() * fontSize;
    }

    /** Cuts in the middle: names of disks and datastores differ at both ends. */
    static String fit(String text, double fontSize, double available) {
        if (width(text, fontSize) <= available) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = points.length / 2;
        int tail = points.length - head;
        while (head + tail > 2) {
            if (head >= tail) {
                head--;
            } else {
                tail--;
            }
            String cut = new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
            if (width(cut, fontSize) <= available) {
                return cut;
            }
        }
        return "…";
    }

    /** Breaks at a blank into at most two lines; what is still too long is cut in the middle. */
    static List<String> wrap(String text, double fontSize, double available) {
        if (width(text, fontSize) <= available) {
            return List.of(text);
        }
        int bestBreak = -1;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            if (width(text.substring(0, blank), fontSize) <= available) {
                bestBreak = blank;
            }
        }
        if (bestBreak <= 0) {
            return List.of(fit(text, fontSize, available));
        }
        return List.of(text.substring(0, bestBreak), fit(text.substring(bestBreak + 1), fontSize, available));
    }

    private static double em(int point) {
        if (point > LAST_LATIN) {
            return WIDEST;
        }
        return switch (point) {
            case 'i',
                    'j',
                    'l',
                    'I',
                    't',
                    'f',
                    'r',
                    '.',
                    ',',
                    ':',
                    ';',
                    '\'',
                    '|',
                    '!',
                    '(',
                    ')',
                    '[',
                    ']',
                    ' ',
                    '-',
                    '/' -> NARROW;
            case 'm', 'w', 'M', 'W', '@', '%' -> WIDE + (WIDEST - WIDE) / 2;
            default -> Character.isUpperCase(point) ? WIDE : USUAL;
        };
    }
}
