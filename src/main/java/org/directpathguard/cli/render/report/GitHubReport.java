package org.directpathguard.cli.render.report;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.rules.Severity;

/**
 * Workflow commands, which GitHub shows as annotations.
 *
 * <p>It shows ten of each kind for a step and drops the rest, so the tenth says how many there are.
 */
final class GitHubReport {

    private static final int SHOWN = 10;

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private GitHubReport() {}

    static String render(Report report) {
        GitHubReport commands = new GitHubReport();
        report.hosts().forEach(commands::add);
        StringBuilder text = new StringBuilder();
        write(text, "error", commands.errors);
        write(text, "warning", commands.warnings);
        write(text, "notice", commands.notices);
        return text.toString();
    }

    private void add(HostReport host) {
        List<String> headline = switch (host.outcome()) {
            case PASSED -> notices;
            case WARNED -> warnings;
            case FAILED, UNKNOWN -> errors;
        };
        headline.add(command(host.headline(), about(host)));
        host.judged().stream()
                .flatMap(document -> document.findings().stream())
                .forEach(reason -> of(reason.severity())
                        .add(command(host.host().name() + ": " + reason.rule(), Text.sentences(reason))));
    }

    private static String about(HostReport host) {
        return host.problem()
                .map(problem -> problem.what() + " " + problem.nextStep())
                .or(() -> host.judged().map(GitHubReport::devices))
                .orElse("Nothing is enabled for passthrough.");
    }

    private static String devices(CheckDocument document) {
        return document.requested().isEmpty() ? "Nothing is enabled for passthrough." : Text.devices(document);
    }

    private List<String> of(Severity severity) {
        return switch (severity) {
            case BLOCK -> errors;
            case WARN -> warnings;
            case INFO -> notices;
        };
    }

    private static String command(String title, String message) {
        return " title=" + property(title) + "::" + data(message);
    }

    private static void write(StringBuilder text, String kind, List<String> commands) {
        boolean tooMany = commands.size() > SHOWN;
        commands.stream().limit(tooMany ? SHOWN - 1 : SHOWN).forEach(command -> line(text, kind, command));
        if (tooMany) {
            int more = commands.size() - SHOWN + 1;
            line(text, kind, command("More", more + " more are not shown here: run the command with --format text."));
        }
    }

    private static void line(StringBuilder text, String kind, String command) {
        text.append("::").append(kind).append(command).append('\n');
    }

    /** What GitHub would obey inside a message. */
    private static String data(String text) {
        return Text.clean(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
