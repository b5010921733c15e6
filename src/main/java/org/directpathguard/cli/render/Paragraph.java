package org.directpathguard.cli.render;

import java.util.regex.Pattern;

/**
 * Text in lines that are never longer than the reader's.
 *
 * <p>Names come from a server that anybody may have named things on: what a terminal would obey, or what would turn the
 * direction of the writing, is shown as a question mark; so is what would begin a command in the log of a pipeline.
 */
public final class Paragraph {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");
    /** {@code ::error::} where a line of GitHub Actions begins; {@code ##[} and, of Azure Pipelines, {@code ##vso[} anywhere. */
    private static final Pattern PIPELINE_COMMAND = Pattern.compile("(?<!\\S):(?=:\\p{Alpha})|#(?=#(vso)?\\[)");

    private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");

    private final StringBuilder text = new StringBuilder();
    private final TextStyle style;

    /**
     * An empty text.
     *
     * @param style what the reader can be shown
     */
    public Paragraph(TextStyle style) {
        this.style = style;
    }

    /**
     * A name or sentence without anything that a terminal or the log of a pipeline would obey.
     *
     * @param text from wherever
     * @return the text in one line
     */
    public static String printable(String text) {
        return PIPELINE_COMMAND
                .matcher(UNPRINTABLE.matcher(text).replaceAll("?"))
                .replaceAll("?");
    }

    /** Adds an empty line, unless there is one already. */
    Paragraph gap() {
        if (!text.isEmpty() && text.indexOf("\n\n", Math.max(0, text.length() - 2)) < 0) {
            text.append('\n');
        }
        return this;
    }

    Paragraph heading(String words) {
        gap();
        text.append(style.strong(words)).append('\n');
        return this;
    }

    /**
     * Adds sentences.
     *
     * @param label what the first line begins with, colours included; the other lines are indented by as much
     * @param sentences the text; its own line breaks are kept
     */
    Paragraph block(String label, String sentences) {
        String indent = " ".repeat(COLOUR.matcher(label).replaceAll("").length());
        String begin = label;
        for (String line : sentences.strip().split("\\R", -1)) {
            wrap(begin, indent, printable(line.strip()));
            begin = indent;
        }
        return this;
    }

    private void wrap(String begin, String indent, String line) {
        text.append(begin);
        int column = indent.length();
        boolean first = true;
        for (String word : line.split(" +", -1)) {
            if (!first && column + 1 + word.length() > style.width()) {
                text.append('\n').append(indent);
                column = indent.length();
                first = true;
            }
            text.append(first ? "" : " ").append(word);
            column += word.length() + (first ? 0 : 1);
            first = false;
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
