package org.directpathguard.api.hooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.directpathguard.vsphere.testing.TestCertificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Terraform's side of a run task: plans behind a redirect, and a callback. */
final class TerraformServer implements AutoCloseable {

    static final String TOKEN = "run-token-4711";

    private final HttpsServer server;
    private final BlockingQueue<JsonNode> results = new LinkedBlockingQueue<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile String plan = "{}";
    private final AtomicInteger failures = new AtomicInteger();

    TerraformServer() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.valid().serverContext()));
        server.createContext("/plan", exchange -> {
            demand(
                    exchange,
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization")),
                    "token");
            exchange.getResponseHeaders().add("Location", "/archive");
            answer(exchange, 307, "");
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://169.254.169.254/latest/meta-data");
            answer(exchange, 307, "");
        });
        server.createContext("/expired", exchange -> answer(exchange, 401, ""));
        server.createContext("/archive", exchange -> answer(exchange, 200, plan));
        server.createContext("/callback", this::callback);
        server.start();
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    String url(String path) {
        return "https://" + host() + path;
    }

    void plan(String json) {
        plan = json;
    }

    void failNext(int times) {
        failures.set(times);
    }

    /** The next result that is not {@code running}. */
    JsonNode result() throws InterruptedException {
        JsonNode result = next();
        while (result.at("/data/attributes/status").asString().equals("running")) {
            result = next();
        }
        return result;
    }

    JsonNode next() throws InterruptedException {
        JsonNode result = results.poll(30, TimeUnit.SECONDS);
        if (result == null) {
            throw new AssertionError("No result came");
        }
        return result;
    }

    int waiting() {
        return results.size();
    }

    List<String> problems() {
        return problems;
    }

    private void callback(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        demand(exchange, exchange.getRequestMethod().equals("PATCH"), "method");
        demand(
                exchange,
                "application/vnd.api+json".equals(exchange.getRequestHeaders().getFirst("Content-Type")),
                "content type");
        demand(exchange, ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization")), "token");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503, "");
            return;
        }
        results.add(JsonMapper.shared().readTree(body));
        answer(exchange, 200, "{}");
    }

    private void demand(HttpExchange exchange, boolean condition, String what) {
        if (!condition) {
            problems.add(exchange.getRequestURI() + ": wrong " + what);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
