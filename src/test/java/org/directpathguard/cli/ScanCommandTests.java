package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.check.ScanDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScanCommandTests {

    @TempDir
    Path dump = Path.of("");

    private Run scan(SavedInventory inventory, String... more) throws IOException {
        inventory.write(dump);
        List<String> arguments = new ArrayList<>(List.of("scan", "--dump", dump.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void enable(SavedInventory inventory, String address) {
        inventory.function(address).pending();
    }

    @Test
    void aHostOnWhichNothingIsEnabledIsFine() throws IOException {
        Run run = scan(new SavedInventory());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("esx01, ESXi 8.0.2: OK. Nothing dangerous is enabled.")
                .contains("BLOCK 0000:00:17.0")
                .endsWith("1 host: 1 ok, 0 armed, 0 broken, 0 unknown. 3 devices: 1 allow, 1 warn, 1 block.\n");
    }

    @Test
    void anEnabledBootControllerIsDangerous() throws IOException {
        SavedInventory inventory = new SavedInventory();
        enable(inventory, SavedInventory.SATA);
        Run run = scan(inventory);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("esx01, ESXi 8.0.2: ARMED.").contains("enabled at the next restart");
    }

    @Test
    void anEnabledDisplayIsAWarningOnly() throws IOException {
        SavedInventory inventory = new SavedInventory();
        enable(inventory, SavedInventory.CONSOLE);

        assertThat(scan(inventory).code()).isEqualTo(1);
    }

    @Test
    void aHostThatIsDisconnectedIsUnknownInACompleteDocument() throws IOException {
        SavedInventory inventory = new SavedInventory();
        inventory.host.settings().connectionState("disconnected");
        Run run = scan(inventory, "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(run.code()).isEqualTo(3);
        assertThat(document.at("/hosts/0/status").asString()).isEqualTo("unknown");
        assertThat(document.at("/hosts/0/problem/what").asString()).contains("esx01 is not connected");
        assertThat(document.at("/summary/unknown").asInt()).isEqualTo(1);
    }

    @Test
    void dangerElsewhereWeighsMoreThanAnUnknownHost() throws IOException {
        SavedInventory inventory = new SavedInventory();
        enable(inventory, SavedInventory.SATA);
        inventory.inventory.host("esx02", "8.0.2").settings().connectionState("notResponding");
        Run run = scan(inventory);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("esx02: UNKNOWN. Evidence is missing.\n  esx02 is not connected");
    }

    @Test
    void jsonListsEachDeviceWithoutItsHost() throws IOException {
        JsonNode document = JsonMapper.shared()
                .readTree(scan(new SavedInventory(), "--format", "json").out());

        assertThat(document.get("schema").asString()).isEqualTo(ScanDocument.SCHEMA);
        assertThat(document.at("/hosts/0/devices")).hasSize(3);
        assertThat(document.at("/hosts/0/devices/0").has("host")).isFalse();
        assertThat(document.at("/hosts/0/host/name").asString()).isEqualTo("esx01");
    }

    @Test
    void theTableHasALineForEachDevice() throws IOException {
        List<String> lines =
                scan(new SavedInventory(), "--format", "table").out().lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("HOST   STATUS  DEVICE        IDS        DECISION");
        assertThat(lines.get(1)).startsWith("esx01  ok      0000:00:17.0  8086:a102  BLOCK");
    }

    @Test
    void oneHostCanBePicked() throws IOException {
        SavedInventory inventory = new SavedInventory();
        inventory.inventory.host("esx02", "8.0.2").settings().connectionState("notResponding");

        assertThat(scan(inventory, "--host", "esx01").code()).isZero();
        assertThat(scan(inventory, "--host", "esx03").code()).isEqualTo(3);
    }

    @Test
    void aSurveyOfOldEvidenceSaysSoAndIsNoYes() throws IOException {
        scan(new SavedInventory());
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
            }
        }

        Run text = Run.of("scan", "--dump", dump.toString(), "--max-age", "7d");
        Run json = Run.of("scan", "--dump", dump.toString(), "--max-age", "7d", "--format", "json");
        Run table = Run.of("scan", "--dump", dump.toString(), "--max-age", "7d", "--format", "table");
        JsonNode host = JsonMapper.shared().readTree(json.out()).at("/hosts/0");
        assertThat(text.code()).isEqualTo(3);
        assertThat(text.out()).contains("esx01, ESXi 8.0.2: OK", "Stale: It was read at");
        assertThat(host.get("status").asString()).isEqualTo("ok");
        assertThat(host.get("stale").asBoolean()).isTrue();
        assertThat(host.at("/devices/0/stale").asBoolean()).isTrue();
        assertThat(table.out()).contains("ok,stale");
    }
}
