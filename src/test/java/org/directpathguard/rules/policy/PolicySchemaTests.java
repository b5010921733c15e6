package org.directpathguard.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader take the same files for policies. */
class PolicySchemaTests {

    private static final String HEAD = "schema: directpath-guard/policy/1\nname: lab\n";
    private static final String ENTRY = "- {rule: usb-input, severity: INFO, reason: x%s}\n";
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream published = PolicySchemaTests.class.getResourceAsStream("/policy-schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(published);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Error> faults(String policy) {
        return SCHEMA.validate(
                policy,
                InputFormat.YAML,
                context -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true)));
    }

    private static boolean isRead(String policy) {
        try {
            return PolicyReader.parse(policy, Clock.systemUTC()).size() >= 0;
        } catch (PolicyException refused) {
            return false;
        }
    }

    static Stream<String> goodPolicies() throws IOException {
        return Stream.of(
                HEAD,
                HEAD + "rules: []\nexceptions: []\n",
                HEAD + "rules:\n" + ENTRY.formatted(""),
                HEAD + "rules:\n" + ENTRY.formatted(", where: {deviceClass: 0300}"),
                HEAD + "rules:\n" + ENTRY.formatted(", where: {device: '0000:03:00.0', host: 'esx*'}"),
                HEAD + "rules:\n" + ENTRY.formatted(", where: {hostTag: lab, cluster: 7, vcenter: vc01}"),
                HEAD + "rules:\n- {rule: evidence-incomplete, severity: WARN, reason: old host}\n",
                HEAD + "rules:\n- {rule: boot-device, severity: BLOCK, reason: as it is}\n",
                HEAD + "rules:\n- {rule: not-capable, severity: BLOCK, reason: never}\n",
                HEAD + "exceptions:\n" + ENTRY.formatted(", owner: Ada, expires: 2027-01-31, where: {host: esx07}"),
                HEAD + "revertArmedHosts:\n- {reason: nobody toggles by hand, where: {cluster: 'Prod*'}}\n",
                HEAD + "overridable:\n- {rule: evidence-incomplete, reason: the lab}\n",
                "{\"schema\": \"directpath-guard/policy/1\", \"name\": \"as JSON\"}",
                example());
    }

    private static String example() throws IOException {
        String page = Files.readString(Path.of("src/docs/policy.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```\n", start));
    }

    @ParameterizedTest
    @MethodSource("goodPolicies")
    void whatIsAPolicyIsOneForBoth(String policy) {
        assertThat(faults(policy)).isEmpty();
        assertThat(isRead(policy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: lab\n",
                "schema: directpath-guard/policy/1\n",
                "schema: directpath-guard/policy/2\nname: lab\n",
                "schema: directpath-guard/policy/1\nname: ' '\n",
                "schema: directpath-guard/policy/1\nname:\n",
                "- a list\n",
                HEAD + "colour: red\n",
                HEAD + "rules:\n",
                HEAD + "rules: 5\n",
                HEAD + "rules: {rule: usb-input}\n",
                HEAD + "rules: [usb-input]\n",
                HEAD + "rules:\n- {rule: no-such-rule, severity: INFO, reason: x}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: MAYBE, reason: x}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: info, reason: x}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: ''}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: null}\n",
                HEAD + "rules:\n- {severity: INFO, reason: x}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, hots: y}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, owner: Ada}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, where: {}}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, where: esx07}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, where: {rack: 7}}\n",
                HEAD + "rules:\n- {rule: usb-input, severity: INFO, reason: x, where: {host: ' '}}\n",
                HEAD + "rules:\n- {rule: boot-device, severity: WARN, reason: x}\n",
                HEAD + "rules:\n- {rule: evidence-incomplete, severity: INFO, reason: x}\n",
                HEAD + "revertArmedHosts: true\n",
                HEAD + "revertArmedHosts:\n- {where: {cluster: a}}\n",
                HEAD + "overridable:\n- {rule: boot-device, reason: x}\n",
                HEAD + "overridable:\n- {rule: host-broken, reason: ' '}\n",
                HEAD + "exceptions:\n- {rule: usb-input, severity: INFO, reason: x}\n",
                HEAD + "exceptions:\n- {rule: usb-input, severity: INFO, reason: x, owner: a, expires: 2027-01-31}\n",
                HEAD + "exceptions:\n"
                        + "- {rule: usb-input, severity: INFO, reason: x, owner: a, expires: soon, where: {host: a}}\n",
                HEAD + "exceptions:\n"
                        + "- {rule: usb-input, severity: INFO, reason: x, owner: a, expires: 2027-02-30, where: {host:"
                        + " a}}\n",
            })
    void whatIsNoneIsNoneForBoth(String policy) {
        assertThat(faults(policy)).isNotEmpty();
        assertThat(isRead(policy)).isFalse();
    }

    @Test
    void bothAgreeOnEverySeverityOfEveryRule() {
        Map<String, Boolean> bySchema = new TreeMap<>();
        Map<String, Boolean> byReader = new TreeMap<>();
        for (RuleId rule : RuleId.values()) {
            for (Severity severity : Severity.values()) {
                String policy = HEAD + "rules:\n- {rule: %s, severity: %s, reason: x}\n".formatted(rule.id(), severity);
                bySchema.put(rule.id() + " " + severity, faults(policy).isEmpty());
                byReader.put(rule.id() + " " + severity, isRead(policy));
            }
        }

        assertThat(bySchema).isEqualTo(byReader).hasSize(RuleId.values().length * Severity.values().length);
    }
}
