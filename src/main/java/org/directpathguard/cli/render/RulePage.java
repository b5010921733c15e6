package org.directpathguard.cli.render;

import java.util.regex.Pattern;

/** The page of a rule on a terminal: its Markdown without the marks, in lines that fit. */
public final class RulePage {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|`|(?<![\\w*])\\*(?=\\w)|(?<=\\w)\\*(?![\\w*])");

    private RulePage() {}

    /**
     * Renders a page.
     *
     * @param markdown headings, paragraphs and lists
     * @param style what the reader can be shown
     * @return the text, its last line ended
     */
    public static String render(String markdown, TextStyle style) {
        Paragraph text = new Paragraph(style);
        for (String line : markdown.strip().split("\\R", -1)) {
            String words = MARKS.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("");
            if (words.isBlank()) {
                text.gap();
            } else if (words.startsWith("#")) {
                text.heading(words.replaceFirst("#+ *", ""));
            } else if (words.startsWith("- ")) {
                text.block("- ", words.substring(2));
            } else {
                text.block("", words);
            }
        }
        return text.toString();
    }
}
