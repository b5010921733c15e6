package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself refuses, byte by byte over a socket: no client library sends it. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "guard.api.calls-per-minute=1000000"})
class UnreadableRequestsTests {

    private final int port;

    @Autowired
    UnreadableRequestsTests(@LocalServerPort int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param status the code
     * @param head every header
     * @param body the text
     */
    private record Answer(int status, String head, String body) {

        void isAProblem(int expected) {
            assertThat(status).isEqualTo(expected);
            assertThat(head.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
            String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
            assertThat(JsonPath.<String>read(json, "$.type")).startsWith("urn:directpath-guard:problem:");
            assertThat(JsonPath.<Integer>read(json, "$.status")).isEqualTo(expected);
            assertThat(JsonPath.<String>read(json, "$.detail")).isNotBlank();
            assertThat(JsonPath.<String>read(json, "$.nextStep")).isNotBlank();
            assertThat(body).doesNotContain("Tomcat", "Exception", "org.");
        }
    }

    private Answer send(String line, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/hosts/%00",
                "/api/v1/hosts/a%2fb",
                "/api/v1/hosts/a%5cb",
                "/api/v1/checks/%zz",
                "/api/v1/hosts/%ff",
                "/api/v1/checks?host=a|b",
                "/%00"
            })
    void anAddressThatCanNotBeReadIsAProblem(String path) throws Exception {
        send("GET " + path).isAProblem(400);
    }

    @Test
    void aHeaderThatCanNotBeReadIsAProblem() throws Exception {
        send("GET /api/v1/hosts", "Content-Length: many\r\n").isAProblem(400);
        send("GET /api/v1/hosts", "X-Long: " + "a".repeat(20_000) + "\r\n").isAProblem(400);
    }

    /** Most callers write their whole request before they look at the answer: Ansible's among them. */
    @ParameterizedTest
    @ValueSource(ints = {9 << 20, 20 << 20})
    void whoSendsTooMuchToTheEndStillGetsTheAnswer(int length) throws Exception {
        byte[] body = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST /api/v1/hooks/ansible HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"failed\":true", "A call may have 8388608 bytes.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "DELETE", "get"})
    void aMethodThatTheServiceDoesNotKnowIsAProblemThatNamesTheOthers(String method) throws Exception {
        Answer answer = send(method + " /api/v1/checks");

        answer.isAProblem(405);
        assertThat(answer.head()).contains("Allow:").contains("GET");
    }

    @Test
    void whatNobodyServesIsAProblemForPrograms() throws Exception {
        send("GET /nothing").isAProblem(404);
        send("GET /api/v1/nothing").isAProblem(404);
        send("GET /error").isAProblem(404);
    }

    @Test
    void whatNobodyServesIsAPageForPeople() throws Exception {
        Answer answer = send("GET /nothing", "Accept: text/html\r\n");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<html");
    }
}
