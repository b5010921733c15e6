package org.directpathguard.cli.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.TogglePart;

/** Comma separated values (RFC 4180), a line for each finding and at least one for each verdict. */
final class CsvReport {

    private static final List<String> HEAD = List.of(
            "host",
            "moid",
            "status",
            "scope",
            "devices",
            "decision",
            "state",
            "severity",
            "rule",
            "title",
            "explanation",
            "action",
            "objects");
    private static final String FORMULA_STARTS = "=+-@|%";

    private final StringBuilder text = new StringBuilder();

    private CsvReport() {}

    static String render(Report report) {
        CsvReport csv = new CsvReport();
        csv.print(HEAD);
        report.hosts().forEach(csv::host);
        return csv.text.toString();
    }

    private void host(HostReport host) {
        String scope = host.status().isPresent() ? "together" : "request";
        if (host.problem().isPresent()) {
            line(
                    host,
                    "host",
                    Optional.empty(),
                    "",
                    "",
                    host.problem().get().what(),
                    "",
                    host.problem().get().nextStep(),
                    "");
        } else if (host.judged().isEmpty()) {
            line(host, "together", Optional.empty(), "", "", "Nothing is enabled for passthrough.", "", "", "");
        }
        if (host.judged().isPresent()) {
            verdict(host, scope, host.judged().get());
        }
        for (CheckDocument device : host.devices()) {
            verdict(host, "device", device);
        }
        host.toggle()
                .map(toggle -> new TogglePart.Group(List.of(host.host().name()), toggle))
                .ifPresent(toggle -> toggle.sentences()
                        .forEach(sentence -> line(host, "toggle", Optional.empty(), "", "", sentence, "", "", "")));
    }

    private void verdict(HostReport host, String scope, CheckDocument document) {
        if (document.findings().isEmpty()) {
            line(host, scope, Optional.of(document), "", "", "", "", "", "");
        }
        for (Reason reason : document.findings()) {
            line(
                    host,
                    scope,
                    Optional.of(document),
                    reason.severity().name(),
                    reason.rule(),
                    reason.title(),
                    reason.explanation(),
                    reason.action(),
                    Text.objects(reason));
        }
    }

    private void line(HostReport host, String scope, Optional<CheckDocument> document, String... more) {
        List<String> cells = new ArrayList<>(List.of(
                host.host().name(),
                host.host().moid(),
                host.status().orElse(""),
                scope,
                document.map(Text::devices).orElse(""),
                document.map(CheckDocument::decision).map(Enum::name).orElse(""),
                document.map(Text::state).orElse("")));
        cells.addAll(List.of(more));
        print(cells);
    }

    private void print(List<String> cells) {
        text.append(CSVFormat.RFC4180.format(
                        cells.stream().map(CsvReport::harmless).toArray()))
                .append("\r\n");
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        String cell = Text.clean(text);
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
