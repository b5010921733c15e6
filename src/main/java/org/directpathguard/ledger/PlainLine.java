package org.directpathguard.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts from outside as one line: what would break a line or hide in it is written as its code. */
public final class PlainLine {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainLine() {}

    /**
     * Makes a text fit for one line of a log.
     *
     * @param text any text
     * @return the same without control characters, line separators, direction marks and halves of characters
     */
    public static String of(String text) {
        if (isPlainAscii(text) || text.codePoints().noneMatch(PlainLine::isTrouble)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(line, point));
        return line.toString();
    }

    /**
     * Replaces halves of characters, which no database and no file in UTF-8 can keep, so that what was hashed is what is
     * read back.
     *
     * @param text any text
     * @return the same in whole characters, line breaks and all
     */
    static String whole(String text) {
        if (isAscii(text) || text.codePoints().noneMatch(PlainLine::isHalf)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(isHalf(point) ? REPLACEMENT : point));
        return whole.toString();
    }

    /** Most texts are; a look at each character costs a fraction of what a stream of them does. */
    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at < ' ' || at > '~') {
                return false;
            }
        }
        return true;
    }

    /** As many bytes as characters: the runtime counts them many at a time, which for whole documents shows. */
    private static boolean isAscii(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length == text.length();
    }

    private static void append(StringBuilder line, int point) {
        if (isHalf(point)) {
            line.appendCodePoint(REPLACEMENT);
        } else if (isTrouble(point)) {
            line.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            line.appendCodePoint(point);
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isTrouble(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
