package org.directpathguard.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** Calls outside systems. */
public final class OutsideHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;

    /**
     * A caller.
     *
     * @param tls whose certificates it believes
     */
    public OutsideHttp(SSLContext tls) {
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Calls an address.
     *
     * @param address one that {@link OutsideHosts} let pass
     * @param request completes the request
     * @param most longest answer that is taken, in bytes
     * @return the answer
     * @throws IOException if there is none, or a longer one
     * @throws InterruptedException if the service is ending
     */
    public Reply call(URI address, UnaryOperator<HttpRequest.Builder> request, int most)
            throws IOException, InterruptedException {
        HttpRequest whole =
                request.apply(HttpRequest.newBuilder(address).timeout(PATIENCE)).build();
        HttpResponse<InputStream> response = client.send(whole, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException("The answer is longer than " + most + " bytes");
            }
            return new Reply(response.statusCode(), response.headers(), new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
