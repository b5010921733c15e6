package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls over HTTP that come again, at the same time, too often or too long. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "guard.api.calls-per-minute=30"})
class RepeatedAndTooManyCallsTests {

    private static final int A_MINUTE = 30;
    private static final String CHECK = "{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final ApiTokens tokens;
    private final Database database;
    private String caller = "";

    @Autowired
    RepeatedAndTooManyCallsTests(@LocalServerPort int port, ApiTokens tokens, Database database) {
        this.port = port;
        this.tokens = tokens;
        this.database = database;
    }

    /** Each test is a caller of its own: what one may call too often is not the other's. */
    @BeforeEach
    void makeACaller() throws LedgerUnavailableException {
        String name = UUID.randomUUID().toString();
        caller = tokens.create(new NewToken(name, name, EnumSet.of(Scope.CHECK), Optional.empty()), "tests")
                .secret();
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + caller)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(
                (headers.length > 0 ? request.headers(headers) : request).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> keyed(String key, String body) throws Exception {
        return post("/checks", body, "Idempotency-Key", "\"" + key + "\"");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private int decisions() throws Exception {
        return database.read(sql ->
                sql.sql("select count(*) from decision").query(Integer.class).single());
    }

    /** Calls until it is too often; a slow machine gets some more calls through. */
    private HttpResponse<String> tooOften(String path, String body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        for (int call = 0; call < 10 * A_MINUTE && !answer.body().contains("calls a minute"); call++) {
            answer = post(path, body);
        }
        return answer;
    }

    @Test
    void whoCallsTooOftenIsToldWhenToComeBackAndIsServedThen() throws Exception {
        HttpResponse<String> refused = tooOften("/checks", CHECK);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(type(refused)).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(refused.body(), "$.nextStep")).contains("calls-per-minute");
        long seconds =
                Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 60L);
        Thread.sleep(seconds * 1000);
        assertThat(post("/checks", CHECK).statusCode()).isEqualTo(200);
    }

    @Test
    void systemsWithRefusalsOfTheirOwnGetThoseWhenTheyAskTooOften() throws Exception {
        String review = tooOften("/hooks/admission", "{\"request\":{\"object\":{\"a\":[1]},\"uid\":\"u\\\"1\"}}")
                .body();

        assertThat(JsonPath.<String>read(review, "$.response.uid")).isEqualTo("u\"1");
        assertThat(JsonPath.<Boolean>read(review, "$.response.allowed")).isFalse();
        assertThat(JsonPath.<Integer>read(review, "$.response.status.code")).isEqualTo(429);
        assertThat(JsonPath.<Boolean>read(tooOften("/hooks/ansible", "{}").body(), "$.failed"))
                .isTrue();
        assertThat(JsonPath.<String>read(tooOften("/hooks/servicenow", "{}").body(), "$.work_notes"))
                .contains("calls a minute");
        assertThat(tooOften("/hooks/terraform", "{}").statusCode()).isEqualTo(429);
    }

    @Test
    void aKeyRepeatsItsAnswerAndRefusesAnotherCall() throws Exception {
        HttpResponse<String> first = keyed("k-1", CHECK);
        HttpResponse<String> second = keyed("k-1", CHECK);
        HttpResponse<String> other = keyed("k-1", CHECK.replace("vmhba0", "0000:00:1f.2"));

        assertThat(second.body()).isEqualTo(first.body()).contains("decisionToken");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(type(second)).startsWith("application/json");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(type(other)).startsWith("application/problem+json");
    }

    @Test
    void aCallWhoseFirstIsStillBeingAnsweredIsAConflict() throws Exception {
        keyed("k-2", CHECK);
        database.write(sql -> sql.sql("update idempotency_key set completed_at = null, status = null, answer = null"
                        + " where request_key = 'k-2'")
                .update());

        HttpResponse<String> second = keyed("k-2", CHECK);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(type(second)).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(second.body(), "$.nextStep")).startsWith("Wait for its answer");
    }

    @Test
    void twoCallsWithOneKeyAtTheSameTimeLeaveOneDecision() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                int before = decisions();
                String key = "together-" + round;
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<HttpResponse<String>> call = () -> {
                    start.await();
                    return keyed(key, CHECK);
                };
                List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(call, call));
                for (Future<HttpResponse<String>> answer : answers) {
                    assertThat(answer.get().statusCode()).isIn(200, 409);
                }
                assertThat(answers)
                        .anySatisfy(
                                answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
                assertThat(decisions()).isEqualTo(before + 1);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static String review(String uid, String ballast) {
        return """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {"uid": "%s",
             "kind": {"kind": "ConfigMap"}, "operation": "UPDATE", "object": {"ballast": "%s", "metadata": {"annotations":
             {"directpath-guard/host": "esx01.example.org", "directpath-guard/devices": "vmhba0"}}}}}\
            """.formatted(uid, ballast);
    }

    @Test
    void aReviewThatTheApiServerSendsAgainIsOneDecision() throws Exception {
        int before = decisions();
        String first = post("/hooks/admission", review("again", "")).body();

        assertThat(post("/hooks/admission", review("again", "")).body()).isEqualTo(first);
        assertThat(decisions()).isEqualTo(before + 1);
        assertThat(JsonPath.<Boolean>read(first, "$.response.allowed")).isFalse();
        String other = post("/hooks/admission", review("again", "x")).body();
        assertThat(JsonPath.<String>read(other, "$.response.auditAnnotations.check"))
                .isNotEqualTo(JsonPath.read(first, "$.response.auditAnnotations.check"));
    }

    @Test
    void objectsOfOtherSystemsMayBeLongAndWhatIsTooLongIsRefusedInTheirWords() throws Exception {
        String two =
                post("/hooks/admission", review("long", "x".repeat(2 << 20))).body();
        assertThat(JsonPath.<String>read(two, "$.response.status.message")).startsWith("BLOCK");

        String nine =
                post("/hooks/admission", review("longer", "x".repeat(9 << 20))).body();
        assertThat(JsonPath.<String>read(nine, "$.response.uid")).isEqualTo("longer");
        assertThat(JsonPath.<Boolean>read(nine, "$.response.allowed")).isFalse();
        assertThat(JsonPath.<Integer>read(nine, "$.response.status.code")).isEqualTo(413);
    }

    @Test
    void oneHostByTwoNamesIsJudgedTogether() throws Exception {
        int before = decisions();
        String change = post("/hooks/servicenow", """
            {"host": "esx01.example.org", "devices": "vmhba0", "u_esxi_host": "host-10", "u_pci_devices": "0000:00:1f.2"}
            """).body();

        assertThat(JsonPath.<List<String>>read(change, "$.checks")).hasSize(1);
        assertThat(decisions()).isEqualTo(before + 1);
    }
}
