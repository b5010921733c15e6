package org.directpathguard.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.trust.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the running service. A token goes over HTTPS, or stays on this machine. */
final class ServiceCalls {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI service;
    private final String token;
    private final HttpClient client;

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param body the body as JSON; an empty object where there is none
     * @param text the body as it came
     */
    record Answer(int status, JsonNode body, String text) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    ServiceCalls(URI service, Trust trust, String token) throws InventoryException {
        this.service = service;
        this.token = token;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(trust.context())
                .build();
    }

    Answer get(String path) throws InventoryException {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body) throws InventoryException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws InventoryException {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String text = response.body();
            return new Answer(response.statusCode(), JSON.readTree(text.isBlank() ? "{}" : text), text);
        } catch (IOException e) {
            throw new InventoryException(
                    "The service at " + service + " can't be reached: " + e.getMessage() + ".",
                    "Start it (serve), or name it with --service https://HOST:PORT.",
                    e);
        } catch (JacksonException e) {
            throw new InventoryException(
                    service + " does not answer like this program's service.",
                    "Name the service with --service, and check what listens there.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InventoryException("The call was interrupted.", "Look at the host before you try again.", e);
        }
    }
}
