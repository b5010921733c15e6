package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Audit;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.testing.PostgreSqlServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Calls over HTTP to a service whose PostgreSQL server was killed. */
@SpringBootTest(
        classes = {SampleService.class, LostDatabaseTests.OnPostgreSql.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.main.allow-bean-definition-overriding=true"})
@DirtiesContext
class LostDatabaseTests {

    private static final String KEY = "the key of the run task";
    private static final String HOST = "esx02.example.org";
    private static final String DEVICE = "0000:03:00.0";
    private static final TerraformServer TERRAFORM = server();
    private static final PostgreSqlServer POSTGRES = postgres();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Database database;
    private final String secret;

    @Autowired
    LostDatabaseTests(@LocalServerPort int port, ApiTokens tokens, Database database) throws Exception {
        this.port = port;
        this.database = database;
        NewToken wish = new NewToken("test", "ada", EnumSet.of(Scope.CHECK), Optional.empty());
        this.secret = tokens.create(wish, "tests").secret();
    }

    /** The sample service on a server instead of the embedded database. */
    static class OnPostgreSql {

        @Bean
        DatabaseSettings databaseSettings() throws Exception {
            return new DatabaseSettings.PostgreSql(POSTGRES.freshDatabase(), "guard", Optional.empty());
        }

        @Bean
        ServiceFolder serviceFolder() throws Exception {
            return new ServiceFolder(Files.createTempDirectory("lost-database"));
        }
    }

    private static TerraformServer server() {
        try {
            return new TerraformServer();
        } catch (Exception failure) {
            throw new IllegalStateException("No server could be started", failure);
        }
    }

    private static PostgreSqlServer postgres() {
        try {
            return PostgreSqlServer.own();
        } catch (IOException failure) {
            throw new IllegalStateException("No database server could be started", failure);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tests are ending", ending);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        Path folder = Files.createTempDirectory("run-task");
        Path key = Files.writeString(folder.resolve("key"), KEY + "\n");
        Path authority = TestCertificate.valid().writePem(folder.resolve("ca.pem"));
        registry.add("guard.hooks.terraform.key-file", key::toString);
        registry.add("guard.hooks.terraform.hosts", TERRAFORM::host);
        registry.add("guard.hooks.terraform.private-hosts", TERRAFORM::host);
        registry.add("guard.outside.ca-file", authority::toString);
    }

    @AfterAll
    static void stop() throws Exception {
        TERRAFORM.close();
        POSTGRES.kill();
    }

    private HttpResponse<String> post(String path, String token, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String hook(String name, String token, String body) throws Exception {
        HttpResponse<String> answer = post("/api/v1/hooks/" + name, token, body.replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String check() {
        return "{\"host\":{\"name\":\"" + HOST + "\"},\"devices\":[\"" + DEVICE + "\"]}";
    }

    private static String review(String uid) {
        return ("{'apiVersion':'admission.k8s.io/v1','kind':'AdmissionReview','request':{'uid':'" + uid
                        + "','kind':{'kind':'ConfigMap'},'operation':'CREATE','object':{'metadata':{'annotations':{"
                        + "'directpath-guard/host':'" + HOST + "','directpath-guard/devices':'" + DEVICE + "'}}}}}")
                .replace('\'', '"');
    }

    private int decisions() throws Exception {
        return database.read(sql ->
                sql.sql("select count(*) from decision").query(Integer.class).single());
    }

    @Test
    void everyCallerIsRefusedInItsOwnWordsUntilTheDatabaseIsBack() throws Exception {
        assertThat(post("/api/v1/checks", secret, check()).statusCode()).isEqualTo(200);
        int before = decisions();
        POSTGRES.kill();

        // Each waits its seconds for a connection: all at once, they wait together. ServiceNow's texts name what is
        // missing only if that is known before the hook's own time is over, so its calls come alone.
        List<Call> calls = new ArrayList<>();
        for (String token : List.of("", secret)) {
            calls.add(() -> theCheckRefuses(token));
            calls.add(() -> admissionRefuses(token));
            calls.add(() -> ansibleRefuses(token));
            calls.add(() -> vroRefuses(token));
        }
        calls.add(() -> {
            HttpResponse<String> keyed = post("/api/v1/checks", "", check(), "Idempotency-Key", "\"lost\"");
            assertThat(keyed.statusCode()).isEqualTo(503);
        });
        calls.add(() -> assertThat(runTask()).isEqualTo("failed"));
        allAtOnce(calls);
        serviceNowRefuses("");
        serviceNowRefuses(secret);

        POSTGRES.restart();
        assertThat(decisions()).isEqualTo(before);
        assertThat(new Audit(database).verify(List.of()).findings()).isEmpty();
        assertThat(post("/api/v1/checks", secret, check(), "Idempotency-Key", "\"lost\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(hook("admission", secret, review("u-9")), "$.response.allowed"))
                .isTrue();
    }

    @FunctionalInterface
    private interface Call {
        void make() throws Exception;
    }

    private static void allAtOnce(List<Call> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            calls.forEach(call -> work.add(() -> {
                call.make();
                return true;
            }));
            for (Future<Boolean> answered : callers.invokeAll(work)) {
                assertThat(answered.get()).isTrue();
            }
        } finally {
            callers.shutdown();
        }
    }

    private void theCheckRefuses(String token) throws Exception {
        HttpResponse<String> problem = post("/api/v1/checks", token, check());
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonPath.<String>read(problem.body(), "$.nextStep")).isNotBlank();
        assertThat(problem.body()).doesNotContain("Exception", "postgres", "decisionToken");
    }

    private void admissionRefuses(String token) throws Exception {
        String review = hook("admission", token, review("u-9"));
        assertThat(JsonPath.<Boolean>read(review, "$.response.allowed")).isFalse();
        assertThat(JsonPath.<String>read(review, "$.response.uid")).isEqualTo("u-9");
        assertThat(JsonPath.<Integer>read(review, "$.response.status.code")).isEqualTo(503);
    }

    private void ansibleRefuses(String token) throws Exception {
        String module =
                hook("ansible", token, "{'esxi_hostname':'" + HOST + "','devices':[{'device_id':'" + DEVICE + "'}]}");
        assertThat(JsonPath.<Boolean>read(module, "$.failed")).isTrue();
        assertThat(JsonPath.<Boolean>read(module, "$.changed")).isFalse();
    }

    private void serviceNowRefuses(String token) throws Exception {
        String change = hook("servicenow", token, "{'host':'" + HOST + "','devices':'" + DEVICE + "'}");
        assertThat(JsonPath.<Boolean>read(change, "$.proceed")).isFalse();
        assertThat(JsonPath.<String>read(change, "$.work_notes")).contains("ledger");
    }

    private void vroRefuses(String token) throws Exception {
        String event = hook("vro", token, "{'host':'" + HOST + "','devices':'" + DEVICE + "'}");
        assertThat(JsonPath.<String>read(event, "$.proceed")).isEqualTo("false");
    }

    private String runTask() throws Exception {
        TERRAFORM.plan("{}");
        String body = """
            {"payload_version": 1, "stage": "post_plan", "access_token": "%s", "task_result_id": "%s",
             "task_result_callback_url": "%s", "plan_json_api_url": "%s", "run_id": "run-1"}\
            """.formatted(
                        TerraformServer.TOKEN, UUID.randomUUID(), TERRAFORM.url("/callback"), TERRAFORM.url("/plan"));
        String signature = HexFormat.of()
                .formatHex(TerraformSignature.hmac(
                        KEY.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8)));
        assertThat(post("/api/v1/hooks/terraform", "", body, "X-TFC-Task-Signature", signature)
                        .statusCode())
                .isEqualTo(200);
        return TERRAFORM.result().at("/data/attributes/status").asString();
    }
}
