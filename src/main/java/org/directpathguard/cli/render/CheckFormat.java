package org.directpathguard.cli.render;

import java.util.Locale;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.cli.render.report.ReportFormat;

/** How a verdict can be printed. */
public enum CheckFormat {
    /** For people. */
    TEXT(CheckText::render),
    /** {@code directpath-guard/check/1}. */
    JSON((document, style) -> JsonText.render(document)),
    /** SARIF 2.1.0, for code scanning. */
    SARIF((document, style) -> ReportFormat.SARIF.render(document)),
    /** JUnit's XML, for test reports. */
    JUNIT((document, style) -> ReportFormat.JUNIT.render(document)),
    /** Workflow commands that GitHub shows as annotations. */
    GITHUB((document, style) -> ReportFormat.GITHUB.render(document)),
    /** Markdown, for comments and job summaries. */
    MARKDOWN((document, style) -> ReportFormat.MARKDOWN.render(document)),
    /** Comma separated values, a line for each finding. */
    CSV((document, style) -> ReportFormat.CSV.render(document)),
    /** One page without scripts or outside parts. */
    HTML((document, style) -> ReportFormat.HTML.render(document));

    @SuppressWarnings("ImmutableEnumChecker") // a renderer keeps nothing
    private final Renderer<CheckDocument> renderer;

    CheckFormat(Renderer<CheckDocument> renderer) {
        this.renderer = renderer;
    }

    /**
     * Renders a verdict.
     *
     * @param document the verdict
     * @param style what the reader can be shown
     * @return the text, its last line ended
     */
    public String render(CheckDocument document, TextStyle style) {
        return renderer.render(document, style);
    }

    /** {@return true for programs, which expect UTF-8 wherever they run} */
    public boolean isForPrograms() {
        return this != TEXT;
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
