package org.directpathguard.vsphere.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.directpathguard.host.InventoryException;
import org.directpathguard.language.Phrasebook;
import org.directpathguard.vsphere.testing.StubAnswers;
import org.directpathguard.vsphere.testing.StubServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that are not there, or not what they should be: each ends in a sentence and a next step, in German too. */
class BadServerTests {

    private static final String FIRST = "RetrieveServiceContent";

    private TestCertificate certificate;
    private StubServer server;

    @BeforeEach
    void startServer() throws Exception {
        certificate = TestCertificate.valid();
        server = StubServer.start(certificate.serverContext());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(failure("127.0.0.1:" + port))
                .isInstanceOf(UnreachableServerException.class)
                .hasMessageContaining("accepts no connection");
    }

    @Test
    void theNameIsUnknown() throws Exception {
        assertThat(failure("vcenter.invalid").problem()).isEqualTo("There is no server named vcenter.invalid.");
    }

    @Test
    void theServerSpeaksNoTls() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread plain = new Thread(() -> answerPlainly(socket));
            plain.setDaemon(true);
            plain.start();

            InventoryException failure = failure("127.0.0.1:" + socket.getLocalPort());

            assertThat(failure).isInstanceOf(UnreachableServerException.class);
            assertThat(failure.problem()).contains("TLS");
        }
    }

    @Test
    void theServerDoesNotAnswer() throws Exception {
        server.on(FIRST, exchange -> rest());

        assertThat(failure())
                .isInstanceOf(UnreachableServerException.class)
                .hasMessageContaining("did not answer in time");
    }

    @Test
    void theServerFallsSilentInTheMiddleOfItsAnswer() throws Exception {
        server.on(FIRST, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write(StubAnswers.serviceContent().substring(0, 300).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            rest();
        });

        assertThat(failure()).isInstanceOf(UnreachableServerException.class).hasMessageContaining("fell silent");
    }

    @Test
    void theAnswerIsCutOff() throws Exception {
        server.on(FIRST, StubAnswers.serviceContent().substring(0, 600));

        assertThat(failure()).isInstanceOf(UnreadableAnswerException.class).hasMessageContaining("cut off");
    }

    @Test
    void theAnswerIsAnXmlBomb() throws Exception {
        server.on(
                FIRST,
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                        + StubAnswers.serviceContent()
                                .replaceFirst("<\\?xml.*?\\?>", "")
                                .replace("8.0.2", "&b;"));

        assertThat(failure())
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("declares a document type");
    }

    @Test
    void theAnswerNeverStopsTellingNews() throws Exception {
        server.on(FIRST, exchange -> endless(exchange, "<weather>fine</weather>"));

        InventoryException failure = failure();

        assertThat(failure).isInstanceOf(UnreadableAnswerException.class);
        assertThat(failure.problem()).contains("more than 100000 elements");
    }

    @Test
    void oneTextOfTheAnswerNeverEnds() throws Exception {
        server.on(FIRST, exchange -> endless(exchange, "fine weather "));

        assertThat(failure().problem()).contains("one element or text in it is larger");
    }

    @Test
    void theServerRedirects() throws Exception {
        server.on(FIRST, exchange -> {
            exchange.getResponseHeaders().set("Location", "https://127.0.0.1:1/sdk");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(failure()).isInstanceOf(UnreadableAnswerException.class).hasMessageContaining("redirects");
    }

    @Test
    void theServerIsNoVcenter() throws Exception {
        server.on(FIRST, "<html><body>Welcome</body></html>");

        assertThat(failure()).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void theServicesAreStillStarting() throws Exception {
        server.on(FIRST, exchange -> StubServer.send(exchange, 503, "503 Service Unavailable"));

        assertThat(failure().nextStep()).contains("try again in a few minutes");
    }

    @Test
    void theServerDoesNotSayWhatItIs() throws Exception {
        server.on(FIRST, StubAnswers.answer(FIRST, "<returnval/>"));

        assertThat(failure().problem()).contains("does not say what it is");
    }

    private InventoryException failure() throws Exception {
        return failure(server.settings(certificate));
    }

    private InventoryException failure(String address) throws Exception {
        ConnectionSettings settings = server.settings(certificate);
        return failure(new ConnectionSettings(
                ServerAddress.parse(address),
                settings.credentials(),
                Trust.system(),
                settings.times(),
                settings.sizes()));
    }

    private static InventoryException failure(ConnectionSettings settings) {
        try {
            VimSession.open(settings).close();
        } catch (InventoryException e) {
            assertThat(e.nextStep()).isNotBlank();
            assertThat(Phrasebook.of(Locale.GERMAN).orElseThrow().translate(e.problem() + " " + e.nextStep()))
                    .as("the German of: %s %s", e.problem(), e.nextStep())
                    .isPresent();
            return e;
        }
        throw new AssertionError("The login succeeded");
    }

    private static void endless(HttpExchange exchange, String part) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(StubAnswers.serviceContent()
                    .substring(0, 500)
                    .replaceAll("<[^>]*$", "")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] bytes = part.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < 2_000_000_000L; sent += bytes.length) {
                out.write(bytes);
            }
        }
    }

    private static void answerPlainly(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
