package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(Lifecycle.PER_CLASS)
class LiveCheckTests {

    private final SimulatedVCenter server;

    LiveCheckTests() throws IOException {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
    }

    @AfterAll
    void end() {
        server.close();
    }

    private Run run(String command, String... more) {
        return with(server.password(), server.thumbprint(), command, more);
    }

    private Run with(String password, String thumbprint, String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--url", server.url(), "--user", server.user(), "--thumbprint", thumbprint));
        arguments.addAll(List.of(more));
        return Run.with(Map.of("GUARD_VSPHERE_PASSWORD", password), Terminal.NONE, arguments.toArray(String[]::new));
    }

    private static void assertNoVerdict(Run run, String... words) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains(words).contains("Next step: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void theHostOfTheIncidentIsBlocked() {
        Run run = run("check", "--host", "esx01", "--device", "0000:00:1f.2");

        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("BLOCK: 0000:00:1f.2")
                .contains("Rule: boot-device", "Rule: only-storage-controller", "datastore1");
    }

    @Test
    void theSurveyFindsTheArmedHost() {
        Run run = run("scan", "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(run.out());
        Map<String, String> statuses = new HashMap<>();
        document.get("hosts")
                .forEach(host -> statuses.put(
                        host.at("/host/name").asString(), host.get("status").asString()));
        assertThat(run.code()).isEqualTo(2);
        assertThat(statuses).containsEntry("esx01", "ok").containsEntry("esx09", "armed");
    }

    @Test
    void thePasswordMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), server.password() + System.lineSeparator());
        Run run = with(
                "wrong",
                server.thumbprint(),
                "check",
                "--password-file",
                file.toString(),
                "--host",
                "esx01",
                "--device",
                "vmhba0");

        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        assertNoVerdict(
                with("wr0ng-secret", server.thumbprint(), "check", "--host", "esx01", "--device", "vmhba0"),
                "refused the login of " + server.user());
        assertThat(with("wr0ng-secret", server.thumbprint(), "scan").error()).doesNotContain("wr0ng-secret");
    }

    @Test
    void aMissingPasswordFileIsSaid() {
        assertNoVerdict(
                run("check", "--password-file", "/no/such/file", "--host", "esx01", "--device", "vmhba0"),
                "The password file /no/such/file can't be read.");
    }

    @Test
    void aWrongPinShowsBothThumbprints() {
        String other = "AB:" + server.thumbprint().substring(3);
        assertNoVerdict(
                with(server.password(), other, "check", "--host", "esx01", "--device", "vmhba0"),
                other,
                server.thumbprint());
    }

    @Test
    void anUnknownAuthorityShowsHowToPin() {
        Run run = Run.with(
                Map.of("GUARD_VSPHERE_PASSWORD", server.password()),
                Terminal.NONE,
                "scan",
                "--url",
                server.url(),
                "--user",
                server.user());

        assertNoVerdict(run, "--thumbprint " + server.thumbprint());
    }

    @Test
    void theServersOwnCertificateMayBeTheAuthority(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("ca.pem"), server.certificate().pem());
        Run run = Run.with(
                Map.of("GUARD_VSPHERE_PASSWORD", server.password()),
                Terminal.NONE,
                "check",
                "--url",
                server.url(),
                "--user",
                server.user(),
                "--ca-file",
                file.toString(),
                "--host",
                "esx01",
                "--device",
                "vmhba0");

        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aStandAloneHostIsAskedDirectly() throws IOException {
        try (SimulatedVCenter host = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()))) {
            Run run = Run.with(
                    Map.of("GUARD_VSPHERE_PASSWORD", host.password()),
                    Terminal.NONE,
                    "check",
                    "--url",
                    host.url(),
                    "--user",
                    host.user(),
                    "--thumbprint",
                    host.thumbprint(),
                    "--host",
                    "esx01",
                    "--device",
                    "vmhba0");

            assertThat(run.code()).isEqualTo(2);
        }
    }

    @Test
    void nobodyAtTheAddressIsSaid() {
        Run run = Run.with(
                Map.of("GUARD_VSPHERE_PASSWORD", "x"),
                Terminal.NONE,
                "check",
                "--url",
                "https://localhost:1",
                "--user",
                "root",
                "--host",
                "esx01",
                "--device",
                "vmhba0");

        assertNoVerdict(run, "localhost:1");
    }

    @Test
    void aHostOrDeviceThatIsNotThereIsSaid() {
        assertNoVerdict(run("check", "--host", "esx99", "--device", "vmhba0"), "There is no host 'esx99'");
        assertNoVerdict(run("check", "--host", "esx01", "--device", "vmhba99"), "esx01 has no PCI device 'vmhba99'");
    }
}
