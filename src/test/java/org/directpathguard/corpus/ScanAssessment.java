package org.directpathguard.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares a survey with what its case asks for. */
final class ScanAssessment {

    private ScanAssessment() {}

    static List<String> differences(ScanCase expected, Answer answer) {
        List<String> differences = new ArrayList<>();
        if (!expected.exits.contains(answer.exit())) {
            differences.add("exit %d, expected one of %s".formatted(answer.exit(), expected.exits));
        }
        if (!answer.hasDocument()) {
            differences.add("no document: " + answer.errors().strip());
            return differences;
        }
        List<JsonNode> hosts = answer.document().path("hosts").valueStream().toList();
        Map<String, JsonNode> byName = hosts.stream()
                .collect(Collectors.toMap(host -> host.path("host").path("name").asString(), host -> host));
        compare(
                differences,
                "status",
                expected.statuses,
                host -> byName.containsKey(host)
                        ? byName.get(host).path("status").asString("")
                        : "no such host");
        if (!hosts.isEmpty()) {
            compare(differences, "decision", expected.decisions, address -> decision(hosts.get(0), address));
        }
        return differences;
    }

    private static void compare(
            List<String> differences,
            String what,
            Map<String, Set<String>> expected,
            java.util.function.UnaryOperator<String> found) {
        expected.forEach((name, accepted) -> {
            String answer = found.apply(name);
            if (!accepted.contains(answer)) {
                differences.add("%s of %s is %s, expected %s".formatted(what, name, answer, accepted));
            }
        });
    }

    /** A survey lists each device as a check of it alone. */
    private static String decision(JsonNode host, String address) {
        return host.path("devices")
                .valueStream()
                .filter(device -> device.path("requested")
                        .path(0)
                        .path("address")
                        .asString("")
                        .equals(address))
                .map(device -> device.path("decision").asString(""))
                .findFirst()
                .orElse("not listed");
    }
}
