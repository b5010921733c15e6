package org.directpathguard.cli.render.report;

import java.util.Locale;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.TogglePart;

/** One page that needs nothing else: no script, no outside part, and a policy that forbids both. */
final class HtmlReport {

    private static final String STYLE = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
        th, td { border: 1px solid #8888; padding: .4rem .6rem; text-align: left; vertical-align: top; }
        td, h2 { overflow-wrap: anywhere; }
        .block, .failed { border-left: .5rem solid #c92100; padding-left: .6rem; }
        .warn, .warned, .unknown { border-left: .5rem solid #c27b00; padding-left: .6rem; }
        .allow, .passed { border-left: .5rem solid #318700; padding-left: .6rem; }
        pre { white-space: pre-wrap; font-family: inherit; }
        """;

    private final Markup html = Markup.html();

    private HtmlReport() {}

    static String render(Report report) {
        return new HtmlReport().page(report);
    }

    private String page(Report report) {
        html.begin("html", "lang", "en").begin("head");
        html.empty("meta", "charset", "utf-8");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", report.title()).begin("style").lines(STYLE).end().end();
        html.begin("body").begin("main").element("h1", report.title());
        report.hosts().forEach(this::host);
        togglers(report);
        return html.end().end().end().toString();
    }

    private void host(HostReport host) {
        html.begin("section");
        html.element("h2", host.headline(), "class", host.outcome().name().toLowerCase(Locale.ROOT));
        host.problem().ifPresent(problem -> html.element("p", problem.what()).element("p", problem.nextStep()));
        host.judged().ifPresent(this::judged);
        if (!host.devices().isEmpty()) {
            html.element("h3", "Devices, each alone").begin("table");
            heads("Device", "Decision", "State", "Reason");
            host.devices().forEach(this::device);
            html.end();
        }
        html.end();
    }

    private void togglers(Report report) {
        if (report.togglers().isEmpty()) {
            return;
        }
        html.begin("section").element("h2", "Who may toggle passthrough (Host.Config.PciPassthru)");
        html.begin("table");
        heads("Hosts", "Who");
        for (TogglePart.Group group : report.togglers()) {
            for (String sentence : group.sentences()) {
                html.begin("tr");
                cells(Text.list(group.hosts()), sentence);
                html.end();
            }
        }
        html.end().element("p", TogglePart.NOT_TOLD).end();
    }

    private void judged(CheckDocument document) {
        html.element("p", document.decision() + " for " + Text.devices(document));
        if (!document.findings().isEmpty()) {
            html.begin("table");
            heads("Severity", "Rule", "What", "Why", "What to do", "Objects");
            document.findings().forEach(this::reason);
            html.end();
        }
        plan("Implementation plan", document.texts().implementationPlan());
        plan("Backout plan", document.texts().backoutPlan());
        plan("Test plan", document.texts().testPlan());
        html.element(
                "p",
                "Evidence of %s. Policy: %s. Fingerprint: %s."
                        .formatted(document.evidenceTime(), document.policy(), document.fingerprint()));
    }

    private void plan(String title, String steps) {
        html.element("h3", title).begin("pre").lines(steps).end();
    }

    private void reason(Reason reason) {
        String severity = reason.severity().name();
        html.begin("tr").element("td", severity, "class", severity.toLowerCase(Locale.ROOT));
        cells(reason.rule(), reason.title(), reason.explanation(), reason.action(), Text.objects(reason));
        html.end();
    }

    private void device(CheckDocument document) {
        String decision = document.decision().name();
        String why =
                document.findings().isEmpty() ? "" : document.findings().get(0).title();
        html.begin("tr").element("td", Text.devices(document));
        html.element("td", decision, "class", decision.toLowerCase(Locale.ROOT));
        cells(Text.state(document), why);
        html.end();
    }

    private void heads(String... heads) {
        html.begin("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.end();
    }

    private void cells(String... cells) {
        for (String cell : cells) {
            html.element("td", cell);
        }
    }
}
