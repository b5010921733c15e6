package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines, and takes out of them what a terminal would obey instead of show. */
final class Paragraph {

    private static final int WIDTH = 80;

    private Paragraph() {}

    /** A host's files name lines, adapters and hosts: none of them may move the cursor. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
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
        for (String word : printable(text).strip().split(" +", -1)) {
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
