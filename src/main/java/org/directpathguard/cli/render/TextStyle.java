package org.directpathguard.cli.render;

import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Severity;

/**
 * What the reader can be shown.
 *
 * @param colour whether colours may be used; they never carry a meaning alone
 * @param width the longest line, in characters
 */
public record TextStyle(boolean colour, int width) {

    /** The longest line where nothing is known about the reader. */
    public static final int USUAL_WIDTH = 92;

    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;

    /** Plain characters only, for files and pipes. */
    public static final TextStyle PLAIN = new TextStyle(false, USUAL_WIDTH);

    /** Lines much shorter or longer than these can't be read comfortably. */
    public TextStyle {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    String decision(Decision decision) {
        return switch (decision) {
            case ALLOW -> paint("1;32", "ALLOW");
            case WARN -> paint("1;33", "WARN");
            case BLOCK -> paint("1;31", "BLOCK");
        };
    }

    String severity(Severity severity) {
        return switch (severity) {
            case INFO -> paint("36", "INFO ");
            case WARN -> paint("33", "WARN ");
            case BLOCK -> paint("31", "BLOCK");
        };
    }

    String status(String status) {
        return switch (status) {
            case "ok" -> paint("32", status);
            case "unknown" -> paint("33", status);
            default -> paint("1;31", status);
        };
    }

    /**
     * Makes a text stand out, where the reader can be shown that.
     *
     * @param text the text
     * @return the text
     */
    public String strong(String text) {
        return paint("1", text);
    }

    /**
     * Makes a text recede, where the reader can be shown that.
     *
     * @param text the text
     * @return the text
     */
    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
