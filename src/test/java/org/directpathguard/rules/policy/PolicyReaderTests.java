package org.directpathguard.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTests {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "schema: directpath-guard/policy/1\nname: lab\n";

    private static Verdict check(String policy, HostBuilder host, String device)
            throws PolicyException, NoVerdictException {
        return new Checker(PolicyReader.parse(HEAD + policy, NOVEMBER)).check(host.build(), List.of(device), false);
    }

    @Test
    void aRuleMayBeLoweredWhereItsCaseAllows() throws PolicyException, NoVerdictException {
        String policy = "rules:\n- {rule: console-display, severity: INFO, reason: headless}\n";

        Verdict verdict = check(policy, HostBuilder.article(), "8086:0042");

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
        assertThat(verdict.policy()).isEqualTo("lab");
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule() == RuleId.CONSOLE_DISPLAY)
                .singleElement()
                .satisfies(finding -> assertThat(finding.originalSeverity()).isPresent());
    }

    @Test
    void aRuleMayBeRaisedForOneDeviceClass() throws PolicyException, NoVerdictException {
        String policy =
                "rules:\n- {rule: console-display, severity: BLOCK, reason: kiosk, where: {deviceClass: '03??'}}\n";

        assertThat(check(policy, HostBuilder.article(), "8086:0042").decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void whatIsRaisedForOneDeviceStaysRaisedWhenOthersAreAskedForWithIt() throws PolicyException, NoVerdictException {
        String policy =
                "rules:\n- {rule: console-display, severity: BLOCK, reason: kiosk, where: {device: '8086:0042'}}\n";

        Verdict both = new Checker(PolicyReader.parse(HEAD + policy, NOVEMBER))
                .check(HostBuilder.article().build(), List.of("8086:0042", "8086:3b34"), false);

        assertThat(both.decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void whatIsLoweredForOneDeviceCountsForNoOtherThatIsPending() throws PolicyException, NoVerdictException {
        String policy =
                "rules:\n- {rule: console-display, severity: INFO, reason: headless, where: {device: '8086:3b34'}}\n";
        HostBuilder host = HostBuilder.article().row("0000:00:02.0", "", true, false);

        assertThat(check(policy, host, "8086:3b34").findings())
                .filteredOn(finding -> finding.rule() == RuleId.CONSOLE_DISPLAY)
                .singleElement()
                .satisfies(finding -> assertThat(finding.originalSeverity()).isEmpty());
    }

    @Test
    void aBlockThatIsNotMeantToBeLoweredStays() throws PolicyException, NoVerdictException {
        String policy = "rules:\n- {rule: datastore-loss, severity: INFO, reason: backups}\n";
        HostBuilder host = HostBuilder.bootsFromUsb().disk("naa.d", "vmhba1").datastore("d", "naa.d", 1, "vm1");

        assertThat(check(policy, host, "vmhba1").decision()).isEqualTo(Decision.BLOCK);
    }

    @Test
    void anExceptionCountsOnlyOnItsHostAndOnlyUntilItExpires() throws PolicyException, NoVerdictException {
        String exception = """
            exceptions:
            - rule: usb-input
              severity: INFO
              reason: serial console
              owner: Ada
              expires: %s
              where: {host: %s, cluster: 'cluster *', hostTag: lab, vcenter: vc01}
            """;
        HostBuilder host = HostBuilder.article().function("0000:00:1c.0", 0x0300, "1:1", "", "");

        assertThat(check(exception.formatted("2026-11-22", "esx01"), host, "8086:3b3c")
                        .decision())
                .isEqualTo(Decision.ALLOW);
        Verdict last = new Checker(PolicyReader.parse(HEAD + exception.formatted("2026-11-21", "esx01"), NOVEMBER))
                .check(host.build(), List.of("8086:3b3c", "8086:3b34"), false);
        assertThat(last.decision()).isEqualTo(Decision.WARN);
        Verdict other = new Checker(PolicyReader.parse(HEAD + exception.formatted("2026-12-31", "esx02"), NOVEMBER))
                .check(host.build(), List.of("8086:3b3c", "8086:3b34"), false);
        assertThat(other.decision()).isEqualTo(Decision.WARN);
        Verdict inForce = new Checker(PolicyReader.parse(HEAD + exception.formatted("2026-12-31", "esx01"), NOVEMBER))
                .check(host.build(), List.of("8086:3b3c", "8086:3b34"), false);
        assertThat(inForce.decision()).isEqualTo(Decision.ALLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules:\\n- {rule: boot-device, severity: WARN, reason: x}   | 4 | can't be lowered",
                "rules:\\n- {rule: evidence-incomplete, severity: INFO, reason: x} | 4 | lower than WARN",
                "rules:\\n- {rule: no-such-rule, severity: INFO, reason: x}  | 4 | no rule",
                "rules:\\n- {rule: usb-input, severity: MAYBE, reason: x}    | 4 | no severity",
                "rules:\\n- {rule: usb-input, severity: INFO}                | 4 | 'reason' is missing",
                "rules:\\n- {rule: usb-input, severity: INFO, reason: x, hots: y} | 4 | Unknown field 'hots'",
                "rules:\\n- {rule: usb-input, severity: INFO, reason: x, where: {}} | 4 | at least one field",
                "exceptions:\\n- {rule: usb-input, severity: INFO, reason: x} | 4 | 'owner' is missing",
                "exceptions:\\n"
                        + "- {rule: usb-input, severity: INFO, reason: x, owner: a, expires: soon, where: {host: a}} | 4 |"
                        + " no date",
                "rules:\\n- {rule: usb-input, severity: INFO, reason: x, where: {host: a, host: b}} | 4 | stands twice",
                "rules: 5 | 3 | list is expected",
                "colour: red | 3 | Unknown field 'colour'",
                "rules: [ | 3 | not YAML",
            })
    void whatCannotBeMeantIsRefusedWithItsLine(String text, int line, String words) {
        PolicyException refused = catchThrowableOfType(
                PolicyException.class, () -> PolicyReader.parse(HEAD + text.replace("\\n", "\n"), NOVEMBER));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(words);
            assertThat(problem.nextStep()).isNotBlank();
        });
    }

    @Test
    void aFileThatIsNotThereIsAnErrorAndNeverTheDefault(@TempDir Path folder) {
        PolicyException refused = catchThrowableOfType(
                PolicyException.class, () -> PolicyReader.read(folder.resolve("none.yaml"), NOVEMBER));

        assertThat(refused).hasMessageContaining("can't be read");
    }

    @Test
    void theExampleOfTheDocumentationIsAPolicy(@TempDir Path folder) throws IOException, PolicyException {
        String page = Files.readString(Path.of("src/docs/policy.md"));
        String example =
                page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n", page.indexOf("```yaml\n") + 8));
        Path file = Files.writeString(folder.resolve("policy.yaml"), example);

        assertThat(PolicyReader.read(file, NOVEMBER).describe()).hasSize(3);
    }

    @Test
    void armedHostsAreRevertedOnlyWhereTheSiteSaysSo() throws PolicyException, NoVerdictException {
        String policy = "revertArmedHosts:\n- {reason: nobody toggles by hand, where: {host: 'esx0*'}}\n";
        Verdict verdict = check("", HostBuilder.article(), "vmhba0");
        String name = verdict.situation().snapshot().identity().name();

        assertThat(Policy.standard().revertsArmedHosts(verdict.situation())).isFalse();
        assertThat(PolicyReader.parse(HEAD + policy.replace("esx0*", name), NOVEMBER)
                        .revertsArmedHosts(verdict.situation()))
                .isTrue();
        assertThat(PolicyReader.parse(HEAD + policy.replace("esx0*", "other"), NOVEMBER)
                        .revertsArmedHosts(verdict.situation()))
                .isFalse();
    }

    @Test
    void missingEvidenceIsNotOverriddenUnlessTheSiteSaysSo() throws PolicyException, NoVerdictException {
        String policy = "overridable:\n- {rule: evidence-incomplete, reason: the lab answers no esxcli}\n";
        Verdict verdict = check("", HostBuilder.article(), "vmhba0");

        assertThat(Policy.standard().mayBeOverridden(RuleId.BOOT_DEVICE, verdict.situation()))
                .isTrue();
        assertThat(Policy.standard().mayBeOverridden(RuleId.EVIDENCE_INCOMPLETE, verdict.situation()))
                .isFalse();
        assertThat(PolicyReader.parse(HEAD + policy, NOVEMBER)
                        .mayBeOverridden(RuleId.EVIDENCE_INCOMPLETE, verdict.situation()))
                .isTrue();
        assertThat(PolicyReader.parse(HEAD + policy, NOVEMBER).mayBeOverridden(RuleId.HOST_BROKEN, verdict.situation()))
                .isFalse();
    }

    @Test
    void anEntryThatPermitsNothingIsNamed() {
        PolicyException refused = catchThrowableOfType(
                PolicyException.class,
                () -> PolicyReader.parse(
                        HEAD
                                + "overridable:\n"
                                + "- {rule: boot-device, reason: x}\n"
                                + "revertArmedHosts:\n"
                                + "- {where: {host: a}}\n",
                        NOVEMBER));

        assertThat(refused.problems())
                .extracting(Object::toString)
                .anyMatch(line -> line.contains("boot-device may be overridden anyway"))
                .anyMatch(line -> line.contains("'reason' is missing"));
    }
}
