package org.directpathguard.plugin.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;

/**
 * What stands before a vCenter: the vSphere Client with its proxy for plug-ins and its API, and the SOAP API behind the
 * same address.
 */
public final class VsphereClient implements AutoCloseable {

    private static final Path FILES = Path.of("src/test/resources/plugin/client");
    private static final String PROXY = "/plugins/remote~1.0~8/guard-443";
    private static final Pattern GUID = Pattern.compile("\"vc_guid\"\\s*:\\s*\"([^\"]+)\"");
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "cookie");
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8");

    private final HttpsServer server;
    private final URI sdk;
    private final Logins logins;
    private final String guid;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "vsphere-client");
        thread.setDaemon(true);
        return thread;
    });
    private final List<VsphereClient> linked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tickets = new AtomicInteger();
    private volatile Optional<Plugin> plugin = Optional.empty();

    private record Plugin(URI service, HttpClient http) {}

    private VsphereClient(HttpsServer server, SimulatedVCenter simulator, Logins logins, String guid) {
        this.server = server;
        this.sdk = URI.create(simulator.url());
        this.logins = logins;
        this.guid = guid;
    }

    public static VsphereClient before(SimulatedVCenter simulator) throws Exception {
        HttpClient vcenter = http(simulator.thumbprint());
        Logins logins = new Logins(simulator, vcenter);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.valid().serverContext()));
        VsphereClient client = new VsphereClient(server, simulator, logins, logins.instanceUuid());
        Map.<String, HttpHandler>of(
                        "/sdk",
                        exchange -> client.forward(exchange, vcenter, client.sdk, ""),
                        "/downloads/",
                        exchange -> client.forward(exchange, vcenter, client.sdk, ""),
                        "/api/ui/vcenter/session/clone-ticket",
                        client::cloneTicket,
                        "/api/ui/htmlClientSdk.js",
                        exchange -> file(exchange, "htmlClientSdk.js"),
                        "/ui/",
                        exchange -> file(
                                exchange, exchange.getRequestURI().getPath().substring(4)),
                        PROXY + "/",
                        client::plugin)
                .forEach((path, handler) -> server.createContext(path, exchange -> client.careful(exchange, handler)));
        server.setExecutor(client.threads);
        server.start();
        return client;
    }

    private static HttpClient http(String thumbprint) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(
                        Trust.pinned(Thumbprint.parse(thumbprint).orElseThrow()).context())
                .build();
    }

    /** Loads the plug-in: from now on its files and answers come through this client. */
    public void load(URI service, String thumbprint) throws Exception {
        plugin = Optional.of(new Plugin(service, http(thumbprint)));
    }

    /** Enhanced linked mode: sessions of this client reach the other vCenter too. */
    public void linkWith(VsphereClient other) {
        linked.add(other);
    }

    public String login(String user, String password) throws Exception {
        return logins.login(user, password);
    }

    public void logout(String session) throws Exception {
        logins.logout(session);
    }

    /** The vCenter ends a session by itself; the client still has its name for it. */
    public void expire(String session) throws Exception {
        logins.expire(session);
    }

    /** A ticket, as somebody who listened would have it. */
    public String ticket(String session) throws Exception {
        return logins.ticket(logins.find(session).orElseThrow()).orElseThrow();
    }

    /** The newest of the vCenter's tasks whose description begins like this, as the API tells it. */
    public Optional<String> newestTask(String description) throws Exception {
        return logins.newestTask(description);
    }

    /** How often this client was asked for a ticket. */
    public int tickets() {
        return tickets.get();
    }

    public String guid() {
        return guid;
    }

    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    public String pluginUrl() {
        return url() + PROXY + "/plugin/";
    }

    /** The page that shows a view, as a person who is logged in sees it. */
    public String shown(String view, String session, String theme, String language, List<String> objects) {
        String ids = String.join(
                ",",
                objects.stream()
                        .map(object -> "urn:vmomi:" + object + ":" + guid)
                        .toList());
        return url() + "/ui/shell.html?view=" + view + "&session=" + session + "&theme=" + theme + "&language="
                + language + "&objects=" + ids + "&proxy=" + PROXY;
    }

    public String thumbprint() throws Exception {
        return Thumbprint.of((X509Certificate) TestCertificate.valid().certificate())
                .toString();
    }

    private void careful(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (IOException | RuntimeException e) {
            send(exchange, 502, String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void cloneTicket(HttpExchange exchange) throws IOException {
        tickets.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<String> token = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("vmware-api-session-id"))
                .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("webClientSessionId")));
        Matcher wanted = GUID.matcher(body);
        try {
            Optional<String> ticket = Optional.empty();
            Optional<Logins.Login> login = token.flatMap(logins::find);
            if (login.isPresent() && wanted.find()) {
                ticket = ticketFor(login.get(), wanted.group(1));
            }
            send(
                    exchange,
                    ticket.isPresent() ? 200 : 401,
                    ticket.map(text -> "{\"session_clone_ticket\":\"" + text + "\"}")
                            .orElse("{\"error\":\"UNAUTHENTICATED\"}")
                            .getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Optional<String> ticketFor(Logins.Login login, String wanted) throws IOException, InterruptedException {
        Optional<String> own = logins.ticket(login);
        if (own.isEmpty() || wanted.equals(guid)) {
            return own;
        }
        for (VsphereClient other : linked) {
            if (wanted.equals(other.guid)) {
                return other.logins.ticketForLinked(login);
            }
        }
        return Optional.empty();
    }

    private void plugin(HttpExchange exchange) throws IOException {
        Plugin loaded = plugin.orElseThrow(() -> new IOException("no plug-in is loaded"));
        forward(exchange, loaded.http(), loaded.service(), PROXY);
    }

    private void forward(HttpExchange exchange, HttpClient http, URI to, String prefix) throws IOException {
        String path = exchange.getRequestURI().toString().substring(prefix.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(to.resolve(path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        boolean api = prefix.isEmpty();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) || (api && "Cookie".equals(name))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void file(HttpExchange exchange, String name) throws IOException {
        Path file = FILES.resolve(name).normalize();
        if (!file.startsWith(FILES) || !Files.isRegularFile(file)) {
            send(exchange, 404, new byte[0]);
            return;
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        send(exchange, 200, Files.readAllBytes(file));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
