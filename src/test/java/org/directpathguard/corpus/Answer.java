package org.directpathguard.corpus;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program answered.
 *
 * @param exit its exit code
 * @param output its standard output
 * @param errors its standard error
 */
record Answer(int exit, String output, String errors) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode document() {
        return JSON.readTree(output);
    }

    boolean hasDocument() {
        return output.stripLeading().startsWith("{");
    }

    String decision() {
        return hasDocument() ? document().path("decision").asString("") : "";
    }

    /** {@return the worst severity of each rule that was found} */
    Map<String, Severity> findings() {
        return document()
                .path("findings")
                .valueStream()
                .collect(Collectors.toMap(
                        finding -> finding.path("rule").asString(),
                        finding -> Severity.valueOf(finding.path("severity").asString()),
                        (one, other) -> one.compareTo(other) > 0 ? one : other,
                        LinkedHashMap::new));
    }

    /** {@return the decision that the findings amount to} */
    String decisionOfTheFindings() {
        return findings().values().stream()
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO)
                .decision();
    }

    List<String> impact(String kind) {
        return document()
                .path("impact")
                .path(kind)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    Set<String> group() {
        return document()
                .path("group")
                .valueStream()
                .map(member -> member.path("address").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String boot() {
        return document().path("boot").path("verdict").asString("");
    }

    String appliesWithoutReboot() {
        return document().path("state").path("appliesWithoutReboot").asString("");
    }
}
