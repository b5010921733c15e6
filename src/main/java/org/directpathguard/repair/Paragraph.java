package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks sentences into lines, and takes out of them what a terminal would obey instead of show. */
final class Paragraph {

    private static final int WIDTH = 80;

    /** What stands in single quotes is a command, and stays on one line. */
    private static final Pattern WORD = Pattern.compile("\\(?'[^']+'[).,;:]*(?= |$)|[^ ]+");

    private Paragraph() {}

    /** A host's files name lines, adapters and hosts: none of them may move the cursor. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /**
     * Breaks a text between words.
     *
     * @param first what the first line begins with
     * @param text the text
     * @return lines; those after the first are indented by as much as {@code first} is long
     */
    static List<String> wrap(String first, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        String indent = " ".repeat(first.length());
        boolean empty = true;
        Matcher words = WORD.matcher(printable(text));
        while (words.find()) {
            String word = words.group();
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
