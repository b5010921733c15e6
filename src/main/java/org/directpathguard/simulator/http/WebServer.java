package org.directpathguard.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.service.Dispatcher;
import org.directpathguard.simulator.soap.SoapRequest;
import org.directpathguard.simulator.trouble.Troubles;
import org.directpathguard.tls.SelfSignedCertificate;

/** An HTTPS server on the loopback address that speaks SOAP and serves downloads. */
public final class WebServer implements AutoCloseable {

    static {
        // Without it every answer waits for the client's delayed acknowledgement, 40 ms and more.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);

    private WebServer(HttpsServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Opens the port; nothing is answered before {@link #serve}.
     *
     * @param port the port, or 0 for any that is free
     * @param certificate what the server shows
     * @return the server
     * @throws IOException if the port is taken
     */
    public static WebServer open(int port, SelfSignedCertificate certificate) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpsServer server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "simulated-vcenter-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        return new WebServer(server, threads);
    }

    /** {@return the port that clients connect to} */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Starts answering.
     *
     * @param dispatcher answers the calls
     * @param newest the newest version of the API that is offered
     * @param troubles what goes wrong
     * @param downloads finds the file behind a path below {@code /downloads/}
     * @param journal is told of every call
     */
    public void serve(
            Dispatcher dispatcher,
            ApiVersion newest,
            Troubles troubles,
            Function<String, Optional<byte[]>> downloads,
            Consumer<SoapRequest> journal) {
        SoapVersion version = new SoapVersion(newest);
        HttpHandler soap = new SoapHandler(dispatcher, version, troubles, new Delivery(closed), journal);
        byte[] versions = version.list().getBytes(StandardCharsets.UTF_8);
        Map.<String, HttpHandler>of(
                        "/", exchange -> send(exchange, 404, new byte[0]),
                        "/sdk", exchange -> sdk(exchange, soap),
                        "/sdk/vimServiceVersions.xml", exchange -> send(exchange, 200, versions),
                        "/downloads/", exchange -> download(exchange, downloads))
                .forEach(server::createContext);
        server.start();
    }

    private static void sdk(HttpExchange exchange, HttpHandler soap) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean call = exchange.getRequestMethod().equals("POST") && (path.equals("/sdk") || path.equals("/sdk/"));
        if (call) {
            soap.handle(exchange);
        } else {
            send(exchange, 404, new byte[0]);
        }
    }

    private static void download(HttpExchange exchange, Function<String, Optional<byte[]>> downloads)
            throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/downloads/".length());
        Optional<byte[]> file = downloads.apply(path);
        send(exchange, file.isPresent() ? 200 : 404, file.orElse(new byte[0]));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    /** Stops at once; calls that are still waiting get no answer. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
