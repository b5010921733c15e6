package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** HTTP to one server: version 1.1, no redirects, time limits, one TLS context. */
final class HttpTransport {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final long MOST_TO_DRAIN = 1 << 20;

    private final HttpClient client;

    HttpTransport(SSLContext context, TimeLimits times) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(times.connect())
                .sslContext(context)
                .build();
    }

    /** Posts a SOAP request. A fault comes with status 500 and is an answer like any other. */
    HttpResponse<InputStream> post(
            URI address, byte[] body, String soapAction, Optional<String> cookie, TimeLimits times) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(times.answer())
                .header(CONTENT_TYPE, "text/xml; charset=utf-8")
                .header("SOAPAction", soapAction)
                .POST(BodyPublishers.ofByteArray(body));
        cookie.ifPresent(value -> request.header("Cookie", value));
        HttpResponse<InputStream> response = send(request.build(), times);
        if (response.statusCode() == 200 || (response.statusCode() == 500 && isXml(response))) {
            return response;
        }
        drain(response.body());
        throw refusal(response);
    }

    /** Fetches a document that needs no login. */
    HttpResponse<InputStream> get(URI address, TimeLimits times) throws IOException {
        return get(address, Optional.empty(), times);
    }

    /** Fetches a document for a session. */
    HttpResponse<InputStream> get(URI address, Optional<String> cookie, TimeLimits times) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(times.answer()).GET();
        cookie.ifPresent(value -> request.header("Cookie", value));
        HttpResponse<InputStream> response = send(request.build(), times);
        if (response.statusCode() == 200) {
            return response;
        }
        drain(response.body());
        throw refusal(response);
    }

    private HttpResponse<InputStream> send(HttpRequest request, TimeLimits times) throws IOException {
        try {
            return client.send(
                    request,
                    info -> info.statusCode() == 204
                            ? BodySubscribers.replacing(InputStream.nullInputStream())
                            : new PatientBody(times));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("the call was interrupted").initCause(e);
        }
    }

    /** Reads an answer to its end, so that the connection can serve again. A long rest is not worth it. */
    static void drain(InputStream body) throws IOException {
        try (body) {
            byte[] rest = new byte[8192];
            long drained = 0;
            int count = body.read(rest);
            while (count >= 0 && drained < MOST_TO_DRAIN) {
                drained += count;
                count = body.read(rest);
            }
        }
    }

    private static boolean isXml(HttpResponse<?> response) {
        return response.headers()
                .firstValue(CONTENT_TYPE)
                .filter(type -> type.contains("xml"))
                .isPresent();
    }

    private static HttpAnswerException refusal(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            return new HttpAnswerException(status, "it redirects to another address, which is not followed");
        }
        return new HttpAnswerException(status, "it answered with HTTP status " + status);
    }
}
