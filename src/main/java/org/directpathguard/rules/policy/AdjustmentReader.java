package org.directpathguard.rules.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.policy.PolicyException.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads one entry of a policy. */
final class AdjustmentReader {

    private static final Set<String> OF_A_RULE = Set.of("rule", "severity", "reason", "where");
    private static final Set<String> OF_AN_EXCEPTION =
            Set.of("rule", "severity", "reason", "where", "owner", "expires");
    private static final Set<String> OF_A_REVERT = Set.of("reason", "where");
    private static final Set<String> OF_AN_OVERRIDE = Set.of("rule", "reason", "where");
    private static final Set<RuleId> NEVER_UNLESS_SAID = Set.of(RuleId.HOST_BROKEN, RuleId.EVIDENCE_INCOMPLETE);

    private final List<Problem> problems;

    AdjustmentReader(List<Problem> problems) {
        this.problems = problems;
    }

    Optional<Adjustment> rule(Node node, Map<String, Node> fields) {
        refuseUnknown(fields, OF_A_RULE);
        return entry(node, fields, Optional.empty(), Optional.empty());
    }

    Optional<Adjustment> exception(Node node, Map<String, Node> fields) {
        refuseUnknown(fields, OF_AN_EXCEPTION);
        Optional<String> owner = required(node, fields, "owner", "Name who answers for the exception.");
        Optional<LocalDate> expires = required(node, fields, "expires", "Give the last day, for instance 2027-01-31.")
                .flatMap(text -> date(fields.getOrDefault("expires", node), text));
        if (!fields.containsKey("where")) {
            problems.add(new Problem(
                    PolicyReader.line(node),
                    "An exception without 'where' would apply everywhere.",
                    "Say where, for instance 'where: {host: esx07, device: \"0000:03:00.0\"}'."));
        }
        return entry(node, fields, owner, expires);
    }

    Optional<Permit> revert(Node node, Map<String, Node> fields) {
        refuseUnknown(fields, OF_A_REVERT);
        return reason(node, fields).map(why -> new Permit(Optional.empty(), new Scope(scope(fields)), why));
    }

    Optional<Permit> overridable(Node node, Map<String, Node> fields) {
        refuseUnknown(fields, OF_AN_OVERRIDE);
        Optional<RuleId> rule = required(node, fields, "rule", "Write host-broken or evidence-incomplete.")
                .flatMap(id -> known(fields.getOrDefault("rule", node), id));
        if (rule.isPresent() && !NEVER_UNLESS_SAID.contains(rule.get())) {
            problems.add(new Problem(
                    PolicyReader.line(node),
                    rule.get().id() + " may be overridden anyway.",
                    "Remove the entry; only host-broken and evidence-incomplete need one."));
        }
        Scope scope = new Scope(scope(fields));
        return reason(node, fields).flatMap(why -> rule.map(id -> new Permit(Optional.of(id), scope, why)));
    }

    private Optional<String> reason(Node node, Map<String, Node> fields) {
        return required(node, fields, "reason", "Say why; verdicts and audits show it.");
    }

    private Optional<Adjustment> entry(
            Node node, Map<String, Node> fields, Optional<String> owner, Optional<LocalDate> expires) {
        Optional<RuleId> rule = required(node, fields, "rule", "Name a rule, for instance console-display.")
                .flatMap(id -> known(fields.getOrDefault("rule", node), id));
        Optional<Severity> severity = required(node, fields, "severity", "Write INFO, WARN or BLOCK.")
                .flatMap(word -> severity(fields.getOrDefault("severity", node), word));
        Optional<String> reason = reason(node, fields);
        Scope scope = new Scope(scope(fields));
        if (rule.isEmpty() || severity.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        refuseForbidden(fields.getOrDefault("severity", node), rule.get(), severity.get());
        return Optional.of(new Adjustment(rule.get(), severity.get(), scope, reason.get(), owner, expires));
    }

    private void refuseForbidden(Node node, RuleId rule, Severity severity) {
        boolean lowers = severity.compareTo(rule.severity()) < 0;
        if (lowers && !rule.lowerable()) {
            problems.add(new Problem(
                    PolicyReader.line(node),
                    rule.id() + " is " + rule.severity() + " and can't be lowered.",
                    "Remove the entry; a single change may be let through by an override."));
        } else if (rule == RuleId.EVIDENCE_INCOMPLETE && severity == Severity.INFO) {
            problems.add(new Problem(
                    PolicyReader.line(node),
                    "evidence-incomplete can't be lower than WARN.",
                    "Write WARN, or give the account the privileges that are missing."));
        }
    }

    private void refuseUnknown(Map<String, Node> fields, Set<String> known) {
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(new Problem(
                        PolicyReader.line(value),
                        "Unknown field '" + key + "'.",
                        "Known fields here are " + sorted(known) + "."));
            }
        });
    }

    private Optional<String> required(Node node, Map<String, Node> fields, String key, String nextStep) {
        Optional<String> text =
                Optional.ofNullable(fields.get(key)).flatMap(PolicyReader::text).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            problems.add(new Problem(PolicyReader.line(node), "The field '" + key + "' is missing.", nextStep));
        }
        return text;
    }

    private Optional<RuleId> known(Node node, String id) {
        Optional<RuleId> rule = RuleId.of(id);
        if (rule.isEmpty()) {
            problems.add(new Problem(
                    PolicyReader.line(node),
                    "There is no rule '" + id + "'.",
                    "Rules are "
                            + sorted(Stream.of(RuleId.values()).map(RuleId::id).collect(Collectors.toSet())) + "."));
        }
        return rule;
    }

    private Optional<Severity> severity(Node node, String word) {
        Optional<Severity> severity = Stream.of(Severity.values())
                .filter(value -> value.name().equals(word))
                .findFirst();
        if (severity.isEmpty()) {
            problems.add(new Problem(
                    PolicyReader.line(node), "There is no severity '" + word + "'.", "Write INFO, WARN or BLOCK."));
        }
        return severity;
    }

    private Optional<LocalDate> date(Node node, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            problems.add(new Problem(
                    PolicyReader.line(node), "'" + text + "' is no date.", "Write the last day as 2027-01-31."));
            return Optional.empty();
        }
    }

    private Map<String, String> scope(Map<String, Node> fields) {
        Map<String, String> patterns = new LinkedHashMap<>();
        Node where = fields.get("where");
        if (where == null) {
            return patterns;
        }
        if (!(where instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            problems.add(new Problem(
                    PolicyReader.line(where),
                    "'where' is a mapping with at least one field.",
                    "Fields are " + sorted(Scope.FIELDS) + "."));
            return patterns;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = PolicyReader.text(tuple.getKeyNode()).orElse("");
            Optional<String> pattern = PolicyReader.text(tuple.getValueNode()).filter(text -> !text.isBlank());
            if (!Scope.FIELDS.contains(key) || pattern.isEmpty()) {
                problems.add(new Problem(
                        PolicyReader.line(tuple.getKeyNode()),
                        "'" + key + "' can't be used here.",
                        "Fields of 'where' are " + sorted(Scope.FIELDS) + ", each with a text."));
            } else if (patterns.put(key, pattern.get()) != null) {
                problems.add(
                        new Problem(PolicyReader.line(tuple.getKeyNode()), "'" + key + "' stands twice.", "Keep one."));
            }
        }
        return patterns;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
