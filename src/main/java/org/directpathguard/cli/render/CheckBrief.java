package org.directpathguard.cli.render;

import org.directpathguard.check.CheckDocument;

/** A verdict in a few lines, for where more can be read elsewhere. */
public final class CheckBrief {

    private CheckBrief() {}

    /**
     * Renders a verdict.
     *
     * @param document the verdict
     * @param style what the reader can be shown
     * @return what is asked, what hangs on it, and each reason in one sentence
     */
    public static String render(CheckDocument document, TextStyle style) {
        Paragraph text = new Paragraph(style);
        Headline.writeTo(text, document, style);
        document.findings()
                .forEach(reason -> text.block("  " + style.severity(reason.severity()) + " ", reason.title()));
        return text.toString();
    }
}
