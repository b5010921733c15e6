package org.directpathguard.plugin.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.vsphere.testing.TestCertificate;

/** Serves the manifests of this project as the service does, with a certificate of the test. */
public final class ManifestServer implements AutoCloseable {

    private final HttpsServer server;

    private ManifestServer(HttpsServer server) {
        this.server = server;
    }

    public static ManifestServer start(TestCertificate certificate) throws Exception {
        return start(certificate, 0);
    }

    public static ManifestServer start(TestCertificate certificate, int port) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
        server.createContext("/plugin/", ManifestServer::answer);
        server.start();
        return new ManifestServer(server);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Path file =
                Path.of("plugin-manifest", exchange.getRequestURI().getPath().substring("/plugin/".length()));
        try (exchange) {
            if (Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url() {
        return URI.create("https://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
