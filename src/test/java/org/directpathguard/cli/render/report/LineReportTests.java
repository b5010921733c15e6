package org.directpathguard.cli.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.directpathguard.check.NoVerdictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes in which a line means something: GitHub's commands, Markdown, and comma separated values. */
class LineReportTests {

    private static String render(ReportFormat format) throws NoVerdictException {
        return format.render(HostileNames.check(HostileNames.SATA, "0000:05:00.0"));
    }

    @Test
    void everyLineOfGitHubIsACommandOfOurs() throws NoVerdictException {
        assertThat(render(ReportFormat.GITHUB).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("::(error|warning|notice) title=[^:,]*::.*")
                        .doesNotContain("%0A", "%0D")
                        .doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void theFirstErrorIsTheDecision() throws NoVerdictException {
        assertThat(render(ReportFormat.GITHUB)).startsWith("::error title=esx01%3A BLOCK::");
    }

    @Test
    void gitHubShowsTenOfAKindAndIsToldOfTheRest() {
        HostBuilders hosts = new HostBuilders(11);
        List<String> lines = ReportFormat.GITHUB
                .render(HostileNames.scan(hosts.all()))
                .lines()
                .toList();

        assertThat(lines).hasSize(10).last().asString().contains("2 more are not shown here");
    }

    @Test
    void nothingInANameIsMarkdown() {
        assertThat(MarkdownReport.escape("a|b\n# c [l](http://x) <b> **d** `e` @team &amp;"))
                .isEqualTo("a\\|b\\?\\# c \\[l\\]\\(http\\:\\/\\/x\\) &lt;b\\> \\*\\*d\\*\\* \\`e\\` @<!-- -->team"
                        + " &amp;amp\\;");
    }

    @Test
    void aTableOfMarkdownKeepsItsColumns() throws NoVerdictException {
        assertThat(render(ReportFormat.MARKDOWN).lines().filter(line -> line.startsWith("| ")))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1)).hasSize(5));
    }

    @Test
    void aFileOfValuesHasALineForEachFinding() throws IOException, NoVerdictException {
        List<CSVRecord> records;
        try (CSVParser parser = CSVParser.parse(
                render(ReportFormat.CSV),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            records = parser.getRecords();
        }

        assertThat(records)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.isConsistent()).isTrue())
                .extracting(record -> record.get("rule"))
                .contains("boot-device", "datastore-loss");
        assertThat(records).flatExtracting(CSVRecord::toList).noneMatch(cell -> cell.matches("(?s)^[=+@|%\\t\\r-].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "|x", "%x"})
    void noCellIsAFormula(String name) {
        assertThat(CsvReport.harmless(name)).startsWith("'").endsWith(name.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SARIF", "JUNIT", "GITHUB", "MARKDOWN", "CSV", "HTML"})
    void anUnreadableHostIsSaidInEveryShape(String format) {
        assertThat(ReportFormat.valueOf(format).render(HostileNames.scan(HostileNames.unreadable())))
                .contains("is not connected");
    }
}
