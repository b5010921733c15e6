package org.directpathguard.vsphere.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.connection.TimeLimits;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.directpathguard.vsphere.xml.XmlLimits;

/** A server that answers each SOAP method with what a test tells it, well-behaved or not. */
public final class StubServer implements AutoCloseable {

    private static final Pattern METHOD = Pattern.compile("<soapenv:Body><(\\w+)");

    private final HttpsServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> actions = new CopyOnWriteArrayList<>();

    private StubServer(HttpsServer server) {
        this.server = server;
    }

    /** Starts a server on the loopback address. */
    public static StubServer start(SSLContext context) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        StubServer stub = new StubServer(server);
        server.setExecutor(stub.executor);
        server.createContext("/", stub::serve);
        server.start();
        stub.behaveWell();
        return stub;
    }

    private void behaveWell() {
        on("RetrieveServiceContent", StubAnswers.serviceContent());
        on("Login", StubAnswers.answer("Login", "<returnval><key>session-key</key></returnval>"));
        on("Logout", StubAnswers.answer("Logout", ""));
        on("CurrentTime", StubAnswers.answer("CurrentTime", "<returnval>2026-11-22T00:00:00Z</returnval>"));
    }

    /** Answers a method with a text and status 200. */
    public void on(String method, String text) {
        on(method, exchange -> send(exchange, 200, text));
    }

    /** Answers a method in a way of its own. */
    public void on(String method, Reply reply) {
        replies.put(method, reply);
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher method = METHOD.matcher(request);
            String name =
                    method.find() ? method.group(1) : exchange.getRequestURI().getPath();
            calls.add(name);
            requests.add(request);
            actions.add(String.valueOf(exchange.getRequestHeaders().getFirst("SOAPAction")));
            Reply reply = replies.get(name);
            if (reply == null) {
                send(exchange, 404, "<nothing/>");
            } else {
                reply.to(exchange);
            }
        }
    }

    /** The methods called so far, and the paths fetched. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The texts received so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The SOAPAction headers received so far. */
    public List<String> actions() {
        return List.copyOf(actions);
    }

    /** The server's address as a person would type it. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings that trust this server by the given certificate, with short limits. */
    public ConnectionSettings settings(TestCertificate certificate) throws Exception {
        Thumbprint pin = Thumbprint.of((java.security.cert.X509Certificate) certificate.certificate());
        return settings(Trust.pinned(pin));
    }

    /** Settings with short limits. */
    public ConnectionSettings settings(Trust trust) throws VsphereException {
        TimeLimits times = new TimeLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(20));
        XmlLimits sizes = new XmlLimits(4_000_000, 500_000, 100, 100_000);
        Credentials credentials = new Credentials("guard@vsphere.local", "s3cret<&>"::toCharArray);
        return new ConnectionSettings(ServerAddress.parse(address()), credentials, trust, times, sizes);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    /** An answer to one call. */
    @FunctionalInterface
    public interface Reply {

        /** Answers. */
        void to(HttpExchange exchange) throws IOException;
    }
}
