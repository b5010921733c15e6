package org.directpathguard.web.picture;

import java.util.Locale;

/** Makes names harmless that could turn a line around, hide themselves or break an XML document. */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private PlainText() {}

    /**
     * Shows what would be invisible.
     *
     * @param text a name from an inventory
     * @return the same text, with control and direction characters written out such as {@code ⟨U+202E⟩}
     */
    public static String shown(String text) {
        if (text.codePoints().allMatch(PlainText::isHarmless)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", point));
            }
        });
        return shown.toString();
    }

    /**
     * Shortens names of disks, which firmware fills up with underscores.
     *
     * @param text a sentence
     * @return the same sentence, with each long run of underscores as an ellipsis
     */
    public static String brief(String text) {
        return text.replaceAll("_{3,}", "…");
    }

    private static boolean isHarmless(int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
