package org.directpathguard.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares an answer with what its case asks for, and says every difference in words. */
final class Assessment {

    private static final Map<String, Integer> EXITS = Map.of("ALLOW", 0, "WARN", 1, "BLOCK", 2);

    /** Rules that are INFO by default: where a case excludes one, it must not even inform. */
    private static final Set<String> ONLY_INFORM = Set.of("applies-at-once", "not-capable", "assigned-to-vm");

    private final Case expected;
    private final Answer answer;
    private final List<String> differences = new ArrayList<>();

    private Assessment(Case expected, Answer answer) {
        this.expected = expected;
        this.answer = answer;
    }

    static List<String> differences(Case expected, Answer answer) {
        Assessment assessment = new Assessment(expected, answer);
        if (expected.endsWithoutVerdict()) {
            assessment.noVerdict();
        } else if (answer.hasDocument()) {
            assessment.verdict();
        } else {
            assessment.differences.add("no document, exit %d: %s"
                    .formatted(answer.exit(), answer.errors().strip()));
        }
        return assessment.differences;
    }

    private void noVerdict() {
        require(
                expected.exits.contains(answer.exit()),
                "exit %d, expected one of %s".formatted(answer.exit(), expected.exits));
        require(answer.decision().isEmpty(), "there is a decision: " + answer.decision());
        require(!answer.errors().isBlank(), "nothing is said on standard error");
        require(!answer.errors().contains("\tat "), "a stack trace: " + answer.errors());
    }

    private void verdict() {
        String decision = answer.decision();
        require(
                expected.acceptedDecisions().contains(decision),
                "decision %s, expected %s".formatted(decision, expected.acceptedDecisions()));
        require(decision.equals(answer.decisionOfTheFindings()), "the decision is not that of the findings");
        require(
                EXITS.getOrDefault(decision, -1) == answer.exit(),
                "exit %d does not fit %s".formatted(answer.exit(), decision));
        findings();
        losses();
        expected.group.ifPresent(group ->
                require(group.equals(answer.group()), "group %s, expected %s".formatted(answer.group(), group)));
        require(
                expected.boot.isEmpty() || expected.boot.contains(answer.boot()),
                "boot %s, expected %s".formatted(answer.boot(), expected.boot));
        expected.appliesWithoutReboot.ifPresent(applies -> require(
                applies.equals(answer.appliesWithoutReboot()),
                "appliesWithoutReboot %s, expected %s".formatted(answer.appliesWithoutReboot(), applies)));
    }

    private void findings() {
        Map<String, Severity> found = answer.findings();
        expected.must.forEach((rule, severity) -> require(
                severity.equals(found.get(rule)),
                "%s %s, expected %s".formatted(rule, found.getOrDefault(rule, null), severity)));
        found.forEach((rule, severity) -> {
            boolean known = expected.must.containsKey(rule) || expected.may.contains(rule);
            require(known || severity == Severity.INFO, "unexpected %s %s".formatted(severity, rule));
            boolean tolerated = severity == Severity.INFO && !ONLY_INFORM.contains(rule);
            require(!expected.mustNot.contains(rule) || tolerated, "must not: %s".formatted(rule));
        });
        require(
                expected.oneOf.isEmpty() || expected.oneOf.stream().anyMatch(rule -> found.get(rule) == Severity.BLOCK),
                "none of %s is a BLOCK".formatted(expected.oneOf));
    }

    private void losses() {
        compare("datastores", expected.datastores);
        compare("virtualMachines", expected.machines);
        compare("adapters", expected.adapters);
        compare("disks", expected.disks);
        compare("networks", expected.networks);
    }

    private void compare(String kind, Optional<Set<String>> names) {
        List<String> lost = answer.impact(kind);
        require(lost.equals(lost.stream().sorted().toList()), kind + " are not sorted: " + lost);
        names.ifPresent(wanted -> require(
                new TreeSet<>(lost).equals(new TreeSet<>(wanted)),
                "%s %s, expected %s".formatted(kind, lost, new TreeSet<>(wanted))));
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            differences.add(otherwise);
        }
    }
}
