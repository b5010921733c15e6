package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.directpathguard.check.CheckDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {

    @TempDir
    Path dump = Path.of("");

    @BeforeEach
    void saveAnInventory() throws IOException {
        SavedInventory.in(dump);
    }

    private Run check(String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"check", "--dump", dump.toString(), "--host", "esx01"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:17.0", "00:17.0", "vmhba0", "8086:a102", "8086:A102"})
    void theBootControllerIsBlockedHoweverItIsNamed(String device) {
        Run run = check("--device", device);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("BLOCK: 0000:00:17.0 (Intel AHCI Controller, 8086:a102) on esx01\n");
        assertThat(run.error()).isEmpty();
    }

    @Test
    void aControllerThatNothingUsesIsAllowed() {
        Run run = check("--device", SavedInventory.SAS);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("ALLOW: 0000:03:00.0 (Broadcom LSI2008, 1000:0072) on esx01\n");
    }

    @Test
    void aWarningHasItsOwnCode() {
        Run run = check("--device", SavedInventory.CONSOLE);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("WARN: ").contains("Rule: console-display");
    }

    @Test
    void severalDevicesAreJudgedTogether() {
        Run run = check("--device", SavedInventory.SAS, "--device", "vmhba0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("BLOCK: 0000:00:17.0").contains(" and 0000:03:00.0 (Broadcom");
    }

    @Test
    void turningPassthroughOffIsNeverBlocked() {
        assertThat(check("--device", "vmhba0", "--disable").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESX01", "host-21"})
    void theHostMayBeNamedInOtherWays(String host) {
        assertThat(Run.of("check", "--dump", dump.toString(), "--host", host, "--device", "vmhba0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void jsonIsTheDocumentOfTheContractWithTheAgeOfTheEvidenceAdded() {
        Run run = check("--device", "vmhba0", "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(run.code()).isEqualTo(2);
        assertThat(document.propertyNames())
                .containsExactly(
                        "schema",
                        "decision",
                        "host",
                        "requested",
                        "group",
                        "state",
                        "findings",
                        "impact",
                        "boot",
                        "backout",
                        "texts",
                        "evidenceTime",
                        "fingerprint",
                        "policy",
                        "stale",
                        "staleReason");
        assertThat(document.get("schema").asString()).isEqualTo(CheckDocument.SCHEMA);
        assertThat(document.get("decision").asString()).isEqualTo("BLOCK");
        assertThat(document.at("/host/vcenter").isNull()).isTrue();
        assertThat(document.at("/requested/0/vendorId").asString()).isEqualTo("8086");
        assertThat(document.at("/impact/virtualMachines/1").asString()).isEqualTo("web");
        assertThat(document.at("/boot/verdict").asString()).isEqualTo("on-this-device");
        assertThat(document.get("evidenceTime").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:99:00.0", "vmhba77", "vmnic77", "1234:5678", "the LSI card"})
    void aDeviceThatIsNotThereEndsWithoutVerdict(String device) {
        Run run = check("--device", SavedInventory.SAS, "--device", device, "--format", "json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.error())
                .contains("esx01 has no PCI device '" + device + "'.")
                .contains("Next step: ");
    }

    @Test
    void aHostThatIsNotThereEndsWithoutVerdict() {
        Run run = Run.of("check", "--dump", dump.toString(), "--host", "esx99", "--device", "vmhba0");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("There is no host 'esx99'").contains("Next step: ");
    }

    private void savedDaysAgo(int days) throws IOException {
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
            }
        }
    }

    @Test
    void evidenceOlderThanAllowedIsNoGroundForAnAllow() throws IOException {
        savedDaysAgo(3);

        Run text = check("--device", SavedInventory.SAS, "--max-age", "24h");
        JsonNode document = JsonMapper.shared()
                .readTree(check("--device", SavedInventory.SAS, "--max-age", "24h", "--format", "json")
                        .out());
        assertThat(text.code()).isEqualTo(2);
        assertThat(text.out())
                .contains("What is known about esx01 is old", "3 days ago; no more than 24 hours is allowed");
        assertThat(document.get("stale").asBoolean()).isTrue();
        assertThat(document.get("staleReason").asString()).contains("3 days ago");
        assertThat(document.at("/findings/0/rule").asString()).isEqualTo("evidence-incomplete");
    }

    @Test
    void turningPassthroughOffIsNotBlockedByOldEvidence() throws IOException {
        savedDaysAgo(3);

        assertThat(check("--device", SavedInventory.SAS, "--disable", "--max-age", "24h")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void anyAgeIsFineWhereNoneIsSet() throws IOException {
        savedDaysAgo(300);

        Run run = check("--device", SavedInventory.SAS, "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).get("stale").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsNoAgeIsWrongUsage() {
        Run run = check("--device", SavedInventory.SAS, "--max-age", "soon");

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.error()).contains("'soon' is no time", "24h");
    }
}
