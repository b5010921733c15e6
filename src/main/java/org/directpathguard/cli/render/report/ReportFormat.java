package org.directpathguard.cli.render.report;

import java.util.function.Function;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.ScanDocument;

/** A shape that other programs read. */
public enum ReportFormat {
    /** SARIF 2.1.0, for code scanning. */
    SARIF(SarifReport::render),
    /** JUnit's XML, for test reports. */
    JUNIT(JUnitReport::render),
    /** Workflow commands that GitHub shows as annotations. */
    GITHUB(GitHubReport::render),
    /** Markdown, for comments and job summaries. */
    MARKDOWN(MarkdownReport::render),
    /** Comma separated values, a line for each finding. */
    CSV(CsvReport::render),
    /** One page without scripts or outside parts. */
    HTML(HtmlReport::render);

    @SuppressWarnings("ImmutableEnumChecker") // a renderer keeps nothing
    private final Function<Report, String> renderer;

    ReportFormat(Function<Report, String> renderer) {
        this.renderer = renderer;
    }

    /**
     * Renders a verdict.
     *
     * @param document the verdict, with its host
     * @return the whole text
     */
    public String render(CheckDocument document) {
        return renderer.apply(Report.of(document));
    }

    /**
     * Renders a survey.
     *
     * @param document the survey
     * @return the whole text
     */
    public String render(ScanDocument document) {
        return renderer.apply(Report.of(document));
    }
}
