package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTests {

    private static final Pattern RUNNING = Pattern.compile("DirectPath Guard is running: (https?://localhost:\\d+)");

    private static final Pattern SHOWN = Pattern.compile("Its certificate has the SHA-256 ([0-9A-F:]{95})\\.");

    private static Process start(String... arguments) throws IOException {
        return command(arguments).start();
    }

    private static ProcessBuilder command(String... arguments) {
        String[] command = new String[arguments.length + 5];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-Xmx512m";
        command[2] = "-cp";
        command[3] = System.getProperty("java.class.path");
        command[4] = DirectPathGuard.class.getName();
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    @ParameterizedTest
    @CsvSource({"demo,", "serve,--demo-when-unconfigured"})
    void theDemoTellsTheVerdictAndWhereItRuns(String command, String flag) throws Exception {
        Process service = flag == null ? start(command, "--port", "0") : start(command, flag, "--port", "0");
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher running = RUNNING.matcher("");
            String line = lines.readLine();
            while (line != null && !running.reset(line).find()) {
                said.append(line).append('\n');
                line = lines.readLine();
            }
            assertThat(line).as("printed before: %s", said).isNotNull();
            assertThat(said).contains("BLOCK: 0000:00:1f.2", "esx01 boots from").doesNotContain("\tat ");
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(running.group(1) + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"UP\"", "\"inventories\"", "\"ageSeconds\"");
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void aServiceWithACertificateTellsTheThumbprintThatItShows(@TempDir Path folder) throws Exception {
        ProcessBuilder builder = command("serve", "--demo-when-unconfigured", "--port", "0");
        builder.environment().putAll(Map.of("GUARD_TLS_ENABLED", "true", "GUARD_DATA", folder.toString()));
        Process service = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher running = RUNNING.matcher("");
            Matcher shown = SHOWN.matcher("");
            String line = lines.readLine();
            String url = "";
            while (line != null && !shown.reset(line).find()) {
                url = running.reset(line).find() ? running.group(1) : url;
                line = lines.readLine();
            }
            assertThat(line).as("the line with the thumbprint").isNotNull();
            assertThat(url).startsWith("https://");
            Trust told = Trust.pinned(Thumbprint.parse(shown.group(1)).orElseThrow());
            HttpResponse<String> manifest = HttpClient.newBuilder()
                    .sslContext(told.context())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/plugin/plugin.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(manifest.statusCode()).isEqualTo(200);
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsSaidWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("demo", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.error())
                    .startsWith("Port " + taken.getLocalPort() + " is taken by another program.")
                    .contains("Next step: Choose another one, for instance --port ")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aServiceWithoutAVcenterSaysHowToNameOne() {
        Run run = Run.of("serve", "--port", "0");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).startsWith("No vCenter is configured.").contains("Next step: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guard.vcenters[0].user=x | The setting guard.vcenters[0].url is missing.",
                "guard.vcenters[0].url=https://vc | The setting guard.vcenters[0].user is missing.",
                "server.port=abc | The setting server.port can't be 'abc'."
            })
    void aWrongSettingIsNamed(String line, String words, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("guard.properties"), line);
        Run run = Run.of("serve", "--config", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).startsWith(words).contains("Next step: ").doesNotContain("\tat ");
    }

    @Test
    void aPolicyThatCannotBeReadKeepsTheServiceFromStarting() {
        Run run = Run.of("demo", "--port", "0", "--policy", "/no/such/file");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error())
                .startsWith("The policy /no/such/file can't be used.")
                .contains("Next step: ");
    }

    @Test
    void aConfigurationThatIsNoYamlIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("guard.yaml"), "guard:\n  vcenters: [\n");
        Run run = Run.of("serve", "--config", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).startsWith("The configuration can't be read: ").contains("Next step: ");
    }
}
