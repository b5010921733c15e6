package org.directpathguard.repair.disk;

import java.util.regex.Pattern;

/** Text for commands that a reader is told to run. */
public final class ShellText {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private ShellText() {}

    /**
     * Quotes a word for a POSIX shell where that is needed.
     *
     * @param word any text
     * @return the word, in single quotes if it holds anything but harmless characters
     */
    public static String quote(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
