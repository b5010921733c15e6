package org.directpathguard.cli.render.report;

import java.util.regex.Pattern;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.TogglePart;

/** Markdown for comments and job summaries. */
final class MarkdownReport {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-,./:-?\\[-`{-~]");

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    static String render(Report report) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.text.append("# ").append(escape(report.title())).append('\n');
        report.hosts().forEach(markdown::host);
        markdown.togglers(report);
        return markdown.text.toString();
    }

    private void host(HostReport host) {
        text.append("\n## ").append(escape(host.headline())).append("\n\n");
        host.problem()
                .ifPresent(problem -> text.append(escape(problem.what()))
                        .append(' ')
                        .append(escape(problem.nextStep()))
                        .append('\n'));
        host.judged().ifPresent(this::judged);
        if (!host.devices().isEmpty()) {
            text.append(
                    "\n### Devices, each alone\n\n| Device | Decision | State | Reason |\n| --- | --- | --- | --- |\n");
            host.devices().forEach(this::device);
        }
    }

    private void togglers(Report report) {
        if (report.togglers().isEmpty()) {
            return;
        }
        text.append("\n## Who may toggle passthrough \\(Host\\.Config\\.PciPassthru\\)\n\n");
        text.append("| Hosts | Who |\n| --- | --- |\n");
        for (TogglePart.Group group : report.togglers()) {
            group.sentences().forEach(sentence -> row(escape(Text.list(group.hosts())), escape(sentence)));
        }
        text.append('\n').append(escape(TogglePart.NOT_TOLD)).append('\n');
    }

    private void judged(CheckDocument document) {
        text.append("**").append(document.decision()).append("** for ").append(escape(Text.devices(document)));
        text.append("\n\n");
        if (document.findings().isEmpty()) {
            text.append("Nothing speaks against it.\n");
            return;
        }
        text.append("| Severity | Rule | What, why, what to do |\n| --- | --- | --- |\n");
        document.findings().forEach(this::reason);
    }

    private void reason(Reason reason) {
        row(reason.severity().name(), escape(reason.rule()), escape(Text.sentences(reason)));
    }

    private void device(CheckDocument document) {
        String why = document.findings().isEmpty()
                ? "nothing speaks against it"
                : document.findings().get(0).title();
        row(escape(Text.devices(document)), document.decision().name(), escape(Text.state(document)), escape(why));
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /**
     * A text that is nothing but text: no mark, tag, link, table cell or mention. The comment behind the @ keeps sites from
     * notifying whoever bears the name.
     */
    static String escape(String text) {
        String marked = PUNCTUATION.matcher(Text.clean(text)).replaceAll("\\\\$0");
        return marked.replace("\\<", "&lt;").replace("\\&", "&amp;").replace("@", "@<!-- -->");
    }
}
