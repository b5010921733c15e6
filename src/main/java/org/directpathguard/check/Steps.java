package org.directpathguard.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbered steps, one a line. */
final class Steps {

    private static final int LONGEST_LIST = 12;

    /** Control characters, line breaks, and what turns the direction of the writing. */
    private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final StringBuilder text = new StringBuilder();
    private int number;

    Steps add(String sentences) {
        number++;
        text.append(number).append(". ").append(oneLine(sentences)).append('\n');
        return this;
    }

    Steps addIf(boolean applies, String sentences) {
        return applies ? add(sentences) : this;
    }

    /** A text that stays on its line. */
    static String oneLine(String text) {
        return NOT_ONE_LINE.matcher(text.strip()).replaceAll("?");
    }

    /** Names, sorted; of many only the first ones. */
    static String list(Stream<String> names) {
        List<String> all = names.distinct().sorted().toList();
        String shown = all.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
        return all.size() > LONGEST_LIST ? shown + " and " + (all.size() - LONGEST_LIST) + " more" : shown;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
