package org.directpathguard.cli.render.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * SARIF 2.1.0 (OASIS standard of 27 March 2020) for code scanning.
 *
 * <p>A host of which nothing could be read is a notification of the tool and an invocation that did not succeed, never an
 * empty list of results that reads as a clean one.
 */
final class SarifReport {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private SarifReport() {}

    static String render(Report report) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run(report)));
        return MAPPER.writeValueAsString(log) + "\n";
    }

    private static Map<String, Object> run(Report report) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("automationDetails", Map.of("id", report.title() + "/"));
        run.put("invocations", List.of(invocation(report)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", report.hosts().stream().flatMap(SarifReport::results).toList());
        return run;
    }

    private static Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "DirectPath Guard");
        driver.put(
                "rules", Arrays.stream(RuleId.values()).map(SarifReport::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(RuleId rule) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", rule.id());
        description.put("shortDescription", Map.of("text", rule.title()));
        description.put(
                "help",
                Map.of("text", "directpath-guard explain " + rule.id() + " tells what it means and what to do."));
        description.put("defaultConfiguration", Map.of("level", SarifResult.level(rule.severity())));
        return description;
    }

    private static Map<String, Object> invocation(Report report) {
        List<Map<String, Object>> notifications = report.hosts().stream()
                .filter(host -> host.outcome() == Outcome.UNKNOWN)
                .map(SarifReport::notification)
                .toList();
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", notifications.isEmpty());
        invocation.put("toolExecutionNotifications", notifications);
        return invocation;
    }

    private static Map<String, Object> notification(HostReport host) {
        String words = host.problem()
                .map(problem -> problem.what() + " " + problem.nextStep())
                .orElse("Evidence is missing.");
        return Map.of(
                "level", "error", "message", SarifResult.message(host.host().name() + ": " + words));
    }

    private static Stream<Map<String, Object>> results(HostReport host) {
        Stream<Map<String, Object>> counted = host.judged().stream()
                .flatMap(document -> document.findings().isEmpty()
                        ? Stream.of(SarifResult.pass(host, document))
                        : document.findings().stream()
                                .map(reason ->
                                        SarifResult.of(host, document, reason, reason.severity() != Severity.INFO)));
        Stream<Map<String, Object>> others = host.devices().stream()
                .flatMap(document ->
                        document.findings().stream().map(reason -> SarifResult.of(host, document, reason, false)));
        return Stream.concat(counted, others);
    }
}
