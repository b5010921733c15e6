package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Scripts depend on every field of the two documents: its name, its type, how its values are written. */
class DocumentShapeTests {

    private static final Set<String> CHECK_FIELDS = Set.of(
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
            "evidenceTime",
            "fingerprint",
            "policy");

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void saveTheHealthyServer() throws IOException {
        Lab.of("8.0.2").inventory.save().write(directory);
    }

    @Test
    void aCheckHasEveryField() {
        JsonNode document = check(Lab.SATA);
        assertThat(names(document)).containsAll(CHECK_FIELDS);
        assertThat(document.path("schema").asString()).isEqualTo("directpath-guard/check/1");
        assertThat(names(document.path("host"))).contains("name", "moid", "uuid", "version", "build", "vcenter");
        assertThat(names(document.path("impact")))
                .contains("adapters", "disks", "datastores", "virtualMachines", "networks");
        assertThat(names(document.path("boot"))).contains("verdict", "disk", "evidence");
        assertThat(names(document.path("state")))
                .contains("enabled", "active", "pendingReboot", "appliesWithoutReboot");
        assertThat(document.path("backout").asString()).isNotBlank();
        assertThat(document.path("fingerprint").asString()).isNotBlank();
    }

    @Test
    void idsAreFourLowerCaseHexadecimalDigits() {
        JsonNode requested = check(Lab.SATA).path("requested").path(0);
        assertThat(requested.path("address").asString()).isEqualTo(Lab.SATA);
        assertThat(requested.path("vendorId").asString()).isEqualTo("8086");
        assertThat(requested.path("deviceId").asString()).isEqualTo("a102");
        assertThat(requested.path("subsystemVendorId").asString()).isEqualTo("15d9");
        assertThat(requested.path("subsystemId").asString()).isEqualTo("0888");
        assertThat(requested.path("classId").asString()).isEqualTo("0106");
        assertThat(requested.path("vendorName").asString()).isEqualTo("Intel");
        assertThat(requested.path("deviceName").asString()).isEqualTo("AHCI Controller");
    }

    @Test
    void everyFindingSaysWhatWhyAndWhatToDo() {
        for (JsonNode finding : check(Lab.SATA).path("findings")) {
            assertThat(names(finding))
                    .contains("rule", "severity", "title", "explanation", "action", "evidence", "objects");
            assertThat(finding.path("severity").asString()).isIn("BLOCK", "WARN", "INFO");
            assertThat(finding.path("title").asString()).isNotBlank();
            assertThat(finding.path("explanation").asString()).isNotBlank();
            assertThat(finding.path("action").asString()).isNotBlank();
            finding.path("evidence")
                    .forEach(evidence -> assertThat(names(evidence)).contains("source", "path", "value"));
            finding.path("objects").forEach(object -> assertThat(names(object)).contains("type", "id", "name"));
        }
    }

    @Test
    void everyMemberOfTheGroupSaysWhy() {
        for (JsonNode member : check(Lab.GPU).path("group")) {
            assertThat(member.path("address").asString()).isNotBlank();
            assertThat(member.path("why").asString()).isNotBlank();
        }
    }

    @Test
    void theStateIsOfTheRightTypes() {
        JsonNode state = check(Lab.SATA).path("state");
        assertThat(state.path("enabled").getNodeType()).isEqualTo(JsonNodeType.BOOLEAN);
        assertThat(state.path("active").getNodeType()).isEqualTo(JsonNodeType.BOOLEAN);
        assertThat(state.path("pendingReboot").getNodeType()).isEqualTo(JsonNodeType.BOOLEAN);
    }

    @Test
    void everyWarningSaysThatTheChangeAppliesAtOnce() {
        for (JsonNode finding : check(Lab.SATA).path("findings")) {
            if (!finding.path("severity").asString().equals("INFO")) {
                assertThat(finding.path("explanation").asString()).contains("at once");
            }
        }
    }

    @Test
    void theSameEvidenceGivesTheSameFingerprint() {
        assertThat(check(Lab.SATA).path("fingerprint"))
                .isEqualTo(check(Lab.SATA).path("fingerprint"));
        assertThat(check(Lab.SATA).path("fingerprint"))
                .isNotEqualTo(check(Lab.SAS).path("fingerprint"));
    }

    @Test
    void aSurveyHoldsChecksWithoutTheirHost() {
        JsonNode survey = Examination.scan(directory).document();
        assertThat(survey.path("schema").asString()).isEqualTo("directpath-guard/scan/1");
        assertThat(names(survey)).contains("hosts", "summary");
        JsonNode host = survey.path("hosts").path(0);
        assertThat(names(host)).contains("host", "status", "devices");
        for (JsonNode device : host.path("devices")) {
            Set<String> expected = new TreeSet<>(CHECK_FIELDS);
            expected.remove("host");
            assertThat(names(device)).containsAll(expected).doesNotContain("host");
        }
    }

    private JsonNode check(String device) {
        return Examination.check(directory, java.util.List.of("--host", "esx01", "--device", device))
                .document();
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
