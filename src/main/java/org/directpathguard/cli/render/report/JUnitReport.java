package org.directpathguard.cli.render.report;

import java.util.List;
import org.directpathguard.check.CheckDocument;

/**
 * JUnit's XML: a suite for each host, a case for what was asked or is enabled together, and one for each device alone.
 *
 * <p>Only what the exit code counts fails: a device that nobody asked for passes and carries its verdict as output. There is no
 * schema that everybody keeps to; these are the elements and attributes that GitLab and Jenkins read.
 */
final class JUnitReport {

    private JUnitReport() {}

    static String render(Report report) {
        Markup xml = Markup.xml();
        xml.begin(
                "testsuites",
                "name",
                report.title(),
                "tests",
                String.valueOf(
                        report.hosts().stream().mapToInt(JUnitReport::cases).sum()),
                "failures",
                String.valueOf(count(report.hosts(), Outcome.FAILED)),
                "errors",
                String.valueOf(count(report.hosts(), Outcome.UNKNOWN)));
        report.hosts().forEach(host -> suite(xml, host));
        return xml.end().toString();
    }

    private static long count(List<HostReport> hosts, Outcome outcome) {
        return hosts.stream().filter(host -> host.outcome() == outcome).count();
    }

    private static int cases(HostReport host) {
        return 1 + host.devices().size();
    }

    private static void suite(Markup xml, HostReport host) {
        xml.begin(
                "testsuite",
                "name",
                host.host().name(),
                "tests",
                String.valueOf(cases(host)),
                "failures",
                String.valueOf(count(List.of(host), Outcome.FAILED)),
                "errors",
                String.valueOf(count(List.of(host), Outcome.UNKNOWN)),
                "skipped",
                "0");
        xml.begin("testcase", "classname", host.host().name(), "name", name(host));
        result(xml, host);
        xml.end();
        for (CheckDocument device : host.devices()) {
            xml.begin("testcase", "classname", host.host().name(), "name", Text.devices(device) + " alone")
                    .begin("system-out")
                    .lines(reasons(device))
                    .end()
                    .end();
        }
        xml.end();
    }

    private static String name(HostReport host) {
        return host.status().isPresent()
                ? "everything that is enabled, pending and active"
                : host.judged().map(Text::devices).orElse("the request");
    }

    private static void result(Markup xml, HostReport host) {
        String details = host.problem()
                .map(problem -> problem.what() + "\n" + problem.nextStep())
                .or(() -> host.judged().map(JUnitReport::reasons))
                .orElse("Nothing is enabled for passthrough.");
        String element = switch (host.outcome()) {
            case FAILED -> "failure";
            case UNKNOWN -> "error";
            case PASSED, WARNED -> "system-out";
        };
        if (element.equals("system-out")) {
            xml.begin(element);
        } else {
            xml.begin(
                    element, "message", host.headline(), "type", host.outcome().name());
        }
        xml.lines(details).end();
    }

    private static String reasons(CheckDocument document) {
        StringBuilder text = new StringBuilder(document.decision() + "\n");
        document.findings()
                .forEach(reason -> text.append(reason.severity())
                        .append(' ')
                        .append(reason.rule())
                        .append(": ")
                        .append(Text.sentences(reason))
                        .append('\n'));
        return text.toString();
    }
}
