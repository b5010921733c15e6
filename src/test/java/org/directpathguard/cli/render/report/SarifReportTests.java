package org.directpathguard.cli.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTests {

    private static JsonNode run(String sarif) {
        return JsonMapper.shared().readTree(sarif).at("/runs/0");
    }

    private static String blocked() throws NoVerdictException {
        return ReportFormat.SARIF.render(HostileNames.check(HostileNames.SATA));
    }

    private static String survey() {
        return ReportFormat.SARIF.render(HostileNames.scan(HostileNames.host(), HostileNames.unreadable()));
    }

    @Test
    void bothKindsOfDocumentKeepToTheSchemaOfTheStandard() throws IOException, NoVerdictException {
        String published = Files.readString(RequiredTools.file("GUARD_SARIF_SCHEMA", "the schema of SARIF 2.1.0"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(published, InputFormat.JSON);

        assertThat(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(blocked(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(survey(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(ReportFormat.SARIF.render(HostileNames.allowed()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aBlockIsAFailureOfTheRuleOnTheDevice() throws NoVerdictException {
        JsonNode result = run(blocked()).at("/results/0");

        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/kind").asString()).isEqualTo("fail");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .endsWith("/pci/0000:00:1f.2");
        assertThat(result.at("/partialFingerprints/directpathGuard~1v1").asString())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theSameFindingHasTheSameFingerprintEveryTime() throws NoVerdictException {
        assertThat(run(blocked()).get("results")).isEqualTo(run(blocked()).get("results"));
    }

    @Test
    void nothingToSayIsAPassAndNotAnEmptyLog() throws NoVerdictException {
        JsonNode run = run(ReportFormat.SARIF.render(HostileNames.allowed()));

        assertThat(run.at("/results/0/kind").asString()).isEqualTo("pass");
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void aHostThatCouldNotBeReadIsNoCleanRun() {
        JsonNode run = run(survey());

        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(1);
    }

    @Test
    void aDeviceThatNobodyAskedForIsInformation() {
        JsonNode results = run(ReportFormat.SARIF.render(HostileNames.scan(HostileNames.unarmed())))
                .get("results");

        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(result.get("kind").asString()).isEqualTo("informational");
            assertThat(result.get("level").asString()).isEqualTo("none");
        });
    }

    @Test
    void bracesAndBracketsOfANameAreNoPlaceholdersAndNoLinks() {
        assertThat(SarifResult.message("[l](x) {0} \\").get("text")).isEqualTo("\\[l\\](x) {{0}} \\\\");
    }
}
