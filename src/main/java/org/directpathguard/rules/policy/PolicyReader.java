package org.directpathguard.rules.policy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.rules.policy.PolicyException.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a policy file and says, line by line, what can't be meant. */
public final class PolicyReader {

    /** What the file's {@code schema} has to say. */
    public static final String SCHEMA = "directpath-guard/policy/1";

    private static final long LARGEST_FILE = 1 << 20;
    private static final int DEEPEST = 16;

    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a policy file.
     *
     * @param file the file, YAML in UTF-8
     * @param clock tells which exceptions have expired
     * @return the policy
     * @throws PolicyException if the file can't be read or says something that can't be meant
     */
    public static SitePolicy read(Path file, Clock clock) throws PolicyException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new PolicyException(List.of(new Problem(
                        0, file + " is larger than a policy can be.", "Name a policy file of at most 1 MiB.")));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), clock);
        } catch (IOException unreadable) {
            throw new PolicyException(List.of(new Problem(
                    0,
                    "The policy file " + file + " can't be read ("
                            + unreadable.getClass().getSimpleName() + ").",
                    "Name a file that exists, is readable and is UTF-8 text. Without it nothing is judged.")));
        }
    }

    /**
     * Reads a policy from text.
     *
     * @param text YAML
     * @param clock tells which exceptions have expired
     * @return the policy
     * @throws PolicyException if it says something that can't be meant
     */
    public static SitePolicy parse(String text, Clock clock) throws PolicyException {
        return new PolicyReader(clock).build(compose(text));
    }

    private static Optional<Node> compose(String text) throws PolicyException {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setAllowDuplicateKeys(false);
        Yaml yaml = new Yaml(new SafeConstructor(limits));
        try (Reader reader = new StringReader(text)) {
            return Optional.ofNullable(yaml.compose(reader));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new PolicyException(List.of(new Problem(
                    line, "This is not YAML: " + broken.getProblem() + ".", "Check indentation and quotes.")));
        } catch (YAMLException | IOException broken) {
            throw new PolicyException(List.of(new Problem(
                    0, "This is not YAML that a policy can be.", "Check characters, anchors and nesting.")));
        }
    }

    private SitePolicy build(Optional<Node> root) throws PolicyException {
        List<Adjustment> adjustments = new ArrayList<>();
        List<Permit> reverts = new ArrayList<>();
        List<Permit> overridable = new ArrayList<>();
        String name = "unnamed";
        if (root.isEmpty() || !(root.get() instanceof MappingNode)) {
            problems.add(new Problem(
                    1, "A policy is a mapping.", "Start with 'schema: " + SCHEMA + "', 'name: …' and 'rules:'."));
        } else {
            Map<String, Node> fields = fields(root.get());
            AdjustmentReader entries = new AdjustmentReader(problems);
            for (Map.Entry<String, Node> field : fields.entrySet()) {
                switch (field.getKey()) {
                    case "schema" -> checkSchema(field.getValue());
                    case "name" -> name = name(field.getValue());
                    case "rules" ->
                        items(field.getValue())
                                .forEach(
                                        node -> entries.rule(node, fields(node)).ifPresent(adjustments::add));
                    case "exceptions" ->
                        items(field.getValue())
                                .forEach(node ->
                                        entries.exception(node, fields(node)).ifPresent(adjustments::add));
                    case "revertArmedHosts" ->
                        items(field.getValue())
                                .forEach(node ->
                                        entries.revert(node, fields(node)).ifPresent(reverts::add));
                    case "overridable" ->
                        items(field.getValue())
                                .forEach(node ->
                                        entries.overridable(node, fields(node)).ifPresent(overridable::add));
                    default ->
                        problems.add(new Problem(
                                line(field.getValue()),
                                "Unknown field '" + field.getKey() + "'.",
                                "Known fields are schema, name, rules, exceptions, revertArmedHosts and overridable."));
                }
            }
            if (!fields.containsKey("schema")) {
                problems.add(new Problem(1, "The field 'schema' is missing.", "Write 'schema: " + SCHEMA + "'."));
            }
            if (!fields.containsKey("name")) {
                problems.add(
                        new Problem(1, "The field 'name' is missing.", "Give the policy a name; verdicts show it."));
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new SitePolicy(name, adjustments, reverts, overridable, clock);
    }

    private String name(Node node) {
        Optional<String> name = text(node).filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            problems.add(new Problem(line(node), "The name is empty.", "Give the policy a name; verdicts show it."));
        }
        return name.orElse("unnamed");
    }

    private void checkSchema(Node node) {
        if (text(node).filter(SCHEMA::equals).isEmpty()) {
            problems.add(new Problem(line(node), "Unknown schema.", "Write 'schema: " + SCHEMA + "'."));
        }
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(new Problem(line(node), "A list is expected here.", "Start each entry with '- '."));
        return List.of();
    }

    private Map<String, Node> fields(Node node) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = text(tuple.getKeyNode()).orElse("");
                if (fields.put(key, tuple.getValueNode()) != null) {
                    problems.add(new Problem(line(tuple.getKeyNode()), "'" + key + "' stands twice.", "Keep one."));
                }
            }
        } else {
            problems.add(new Problem(line(node), "A mapping is expected here.", "Write 'field: value' lines."));
        }
        return fields;
    }

    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
