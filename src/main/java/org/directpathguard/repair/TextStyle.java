package org.directpathguard.repair;

/**
 * What the reader's terminal can show.
 *
 * @param colour whether colours may be used
 * @param lines whether line-drawing characters may be used
 */
public record TextStyle(boolean colour, boolean lines) {

    /** Plain characters only, for files, pipes and old terminals. */
    public static final TextStyle PLAIN = new TextStyle(false, false);

    String bad(String text) {
        return paint("1;31", text);
    }

    String good(String text) {
        return paint("1;32", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String branch(boolean last) {
        if (lines) {
            return last ? "\u2514\u2500 " : "\u251c\u2500 ";
        }
        return last ? "`- " : "+- ";
    }

    String trunk(boolean last) {
        return last ? "   " : (lines ? "\u2502  " : "|  ");
    }

    String arrow() {
        return lines ? "\u25c4" : "<=";
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
