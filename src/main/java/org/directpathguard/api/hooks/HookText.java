package org.directpathguard.api.hooks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts for systems that cut them, obey parts of them, or show them in one line. */
final class HookText {

    private static final Pattern NOT_ONE_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#!|~@&]");
    private static final String MORE = " [...]";

    private HookText() {}

    /** The text in one line. */
    static String line(String text) {
        return NOT_ONE_LINE.matcher(text.strip()).replaceAll("?");
    }

    /** At most so many characters, never half of one, and a sign where something is missing. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }

    /** A line that is nothing but text where Markdown is read. */
    static String markdown(String text) {
        return MARKS.matcher(line(text)).replaceAll("\\\\$0");
    }

    static String headlines(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::headline).collect(Collectors.joining("; "));
    }

    /** Every headline with its reasons below it. */
    static String whole(List<Judgement> judgements) {
        return judgements.stream()
                .map(judgement -> judgement.headline()
                        + judgement.reasons().stream()
                                .map(reason -> "\n- " + reason)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
