package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Commands and clients in processes and sessions of their own, beside a service that runs with TLS on a simulated vCenter. */
class BesideTheServiceTests {

    private static final Pattern RUNNING = Pattern.compile("DirectPath Guard is running: https://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final KeyManager[] NONE = {};
    private static final String SUBJECT = "CN=pipeline, O=Example";

    /** A name that would begin a line of its own in a log, colour it, and turn its end around. */
    private static final String HOSTILE =
            "x\r\nFORGED-LINE 2026-01-01 ERROR\n\u001b[31mred\u001b[0m\u202eback\u2066\u2028FORGED-LINE\u0085FORGED-LINE";

    @TempDir
    static Path folder = Path.of("");

    private static SimulatedVCenter vcenter;
    private static SiteAuthority authority;
    private static Process service;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        authority = SiteAuthority.make(folder.resolve("site"));
        TestCertificate shown = TestCertificate.valid();
        Files.writeString(folder.resolve("password"), vcenter.password());
        Path config = Files.writeString(folder.resolve("guard.yaml"), """
            guard:
              flags: "%s"
              vcenters:
                - {name: lab, url: "%s", user: "%s", password-file: "%s", thumbprint: "%s"}
              certificates:
                - {subject: "%s", name: pipeline, scopes: [check, audit]}
              hooks.terraform: {hosts: ["localhost:1"], private-hosts: ["localhost:1"]}
            server.ssl.client-auth: want
            spring.ssl.bundle.pem.guard.truststore.certificate: "%s"
            logging.level.org.directpathguard: debug
            """.formatted(
                        flagsOfAnotherTime(),
                        vcenter.url(),
                        vcenter.user(),
                        folder.resolve("password"),
                        vcenter.thumbprint(),
                        SUBJECT.replace(", ", ","),
                        authority.pem().toUri()));
        List<String> command = command(
                "serve",
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--config=" + config,
                "--certificate=" + shown.writePem(folder.resolve("service.pem")),
                "--private-key=" + shown.writeKey(folder.resolve("service.key")));
        service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Matcher running = RUNNING.matcher("");
        await().atMost(PATIENCE).until(() -> running.reset(log()).find() || !service.isAlive());
        assertThat(running.reset(log()).find()).as(log()).isTrue();
        address = "https://localhost:" + running.group(1);
        await().atMost(PATIENCE).until(() -> get(NONE, "/api/v1/hosts").body().contains("esx14"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.destroy();
        if (!service.waitFor(60, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
        vcenter.close();
    }

    /** As if the controller that is given away on one host had been a graphics card when that was done. */
    private static Path flagsOfAnotherTime() throws IOException {
        Path flags = folder.resolve("flags");
        Run.with(
                Map.of("GUARD_VSPHERE_PASSWORD", vcenter.password()),
                Terminal.NONE,
                "scan",
                "--url=" + vcenter.url(),
                "--user=" + vcenter.user(),
                "--thumbprint=" + vcenter.thumbprint(),
                "--flags=" + flags);
        String kept = Files.readString(flags);
        return Files.writeString(flags, kept.replace("0000:00:1f.2 8086:3b25", "0000:00:1f.2 10de:1eb8"));
    }

    private static String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DirectPathGuard.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the program in a process of its own. */
    private static Run run(String... arguments) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path error = Files.createTempFile(folder, "error", "");
        Process process = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(error));
    }

    private static Run apply(String check, Path token) throws Exception {
        return run(
                "apply",
                check,
                "--yes",
                "--service=" + address,
                "--ca-file=" + folder.resolve("service.pem"),
                "--token-file=" + token);
    }

    private static HttpResponse<String> get(KeyManager[] keys, String path) throws Exception {
        return send(keys, HttpRequest.newBuilder(URI.create(address + path)));
    }

    private static HttpResponse<String> post(String path, String token, Object body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return send(NONE, token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Every call in a session of its own, so that no certificate is remembered. */
    private static HttpResponse<String> send(KeyManager[] keys, HttpRequest.Builder request) throws Exception {
        KeyStore believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("service", TestCertificate.valid().certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(
                        request.timeout(Duration.ofMinutes(2)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Object question(String host, String device, String person) {
        return Map.of(
                "host", Map.of("name", host), "devices", List.of(device), "requester", person, "changeId", person);
    }

    private static String checked(String host, String device, String token) throws Exception {
        return JsonPath.read(
                post("/api/v1/checks", token, question(host, device, "ada")).body(), "$.id");
    }

    @Test
    void tokensAreMadeChangesAppliedAndTheLedgerAuditedByOtherProcesses() throws Exception {
        String data = "--data=" + folder.resolve("data");
        Run made = run("token", "create", "change window", "--owner=ada", "--scope=check,apply", data);
        assertThat(made.code()).as(made.error()).isZero();
        String secret = made.out().lines().findFirst().orElseThrow();
        Path token = Files.writeString(folder.resolve("token"), secret + "\n");

        Run applied = apply(checked("esx02", "0000:01:00.0", secret), token);
        assertThat(applied.code()).as(applied.error()).isZero();
        assertThat(applied.out())
                .contains("Plan: turn passthrough on on esx02", "Verdict: ALLOW", "Result: applied", "enabled: yes")
                .contains("Backup of the configuration: ", "Ledger entry: ");
        assertThat(vcenter.control().calls()).contains("BackupFirmwareConfiguration", "UpdatePassthruConfig");

        Run refused = apply(checked("esx01", "0000:00:1f.2", secret), token);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.error()).contains("BLOCK", "Next step: ").doesNotContain("\tat ");
        assertThat(apply("no-such-check", token).code()).isEqualTo(3);

        Run whole = run("audit", "verify", data);
        assertThat(whole.code()).as(whole.out()).isZero();
        Run export = run("audit", "export", data);
        assertThat(export.code()).isZero();
        assertThat(export.out()).contains("\"APPLY_INTENDED\"", "\"APPLY_OUTCOME\"", "\"TOKEN_CREATED\"", "ada");

        String id = JsonPath.read(run("token", "list", "--format=json", data).out(), "$.tokens[0].id");
        assertThat(run("token", "revoke", id, data).code()).isZero();
        Run late = apply(checked("esx02", "0000:01:00.0", ""), token);
        assertThat(late.code()).isEqualTo(3);
        assertThat(late.error()).contains("revoked", "Next step: ");
    }

    @Test
    void onlyACertificateOfTheSitesAuthorityThatStillCountsSaysWhoCalls() throws Exception {
        SiteAuthority foreign = SiteAuthority.make(folder.resolve("foreign"));

        assertThat(get(authority.issue(SUBJECT, "-1d", 10), "/api/v1/audit").statusCode())
                .isEqualTo(200);
        assertThat(get(authority.issue("CN=somebody, O=Example", "-1d", 10), "/api/v1/audit")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(NONE, "/api/v1/audit").statusCode()).isEqualTo(401);
        assertThat(get(NONE, "/api/v1/hosts").statusCode()).isEqualTo(200);
        for (KeyManager[] bad : List.of(
                foreign.issue(SUBJECT, "-1d", 10),
                authority.issue(SUBJECT, "-40d", 10),
                authority.issue(SUBJECT, "+5d", 10))) {
            assertThatThrownBy(() -> get(bad, "/api/v1/hosts")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatAFlagWasSetForIsKnownToEveryHook() throws Exception {
        Map<String, Object> plain = Map.of("host", "esx09", "devices", "0000:00:1a.0");
        assertThat(post("/api/v1/checks", "", question("esx09", "0000:00:1a.0", "ada"))
                        .body())
                .contains("stale-flag");
        assertThat(post("/api/v1/hooks/vro", "", plain).body()).contains("stale-flag");
        assertThat(post("/api/v1/hooks/servicenow", "", plain).body()).contains("stale-flag");
        Object arguments = Map.of("esxi_hostname", "esx09", "devices", List.of(Map.of("device", "0000:00:1a.0")));
        assertThat(post("/api/v1/hooks/ansible", "", arguments).body()).contains("stale-flag");
    }

    @Test
    void noNameForgesALineOfTheLog() throws Exception {
        for (Object body : List.of(
                question(HOSTILE, HOSTILE, HOSTILE),
                question("esx01", HOSTILE, HOSTILE),
                question("esx01", "0000:00:1f.2", HOSTILE))) {
            post("/api/v1/checks", "", body);
            post("/api/v1/hooks/vro", "", Map.of("host", HOSTILE, "devices", HOSTILE, "requester", HOSTILE));
        }
        post("/api/v1/hooks/servicenow", "", Map.of("number", HOSTILE, "host", "esx01", "devices", HOSTILE));
        post("/api/v1/hooks/ansible", "", Map.of("esxi_hostname", HOSTILE, HOSTILE, HOSTILE));
        post("/api/v1/hooks/admission", "", Map.of("apiVersion", HOSTILE, "request", Map.of("uid", HOSTILE)));
        String encoded = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        get(NONE, "/api/v1/checks?host=" + encoded + "&decision=" + encoded);
        get(NONE, "/api/v1/checks/" + encoded.replace("+", "%20"));
        // Nobody listens there: the service complains about the task by its names.
        post(
                "/api/v1/hooks/terraform",
                "",
                Map.of(
                        "payload_version",
                        1,
                        "stage",
                        HOSTILE,
                        "access_token",
                        "secret-of-the-run",
                        "task_result_id",
                        HOSTILE,
                        "run_id",
                        HOSTILE,
                        "workspace_name",
                        HOSTILE,
                        "task_result_callback_url",
                        "https://localhost:1/callback"));
        await().atMost(PATIENCE).until(() -> log().contains("could not be sent"));

        assertThat(log()).contains("FORGED-LINE").doesNotContain("secret-of-the-run");
        assertThat(log()).doesNotContain("\u001b", "\u202e", "\u2066", "\u2028", "\u0085", "\r");
        assertThat(log().lines()).noneMatch(line -> line.strip().startsWith("FORGED-LINE"));
    }
}
