package org.directpathguard.plugin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.directpathguard.plugin.client.VsphereClient;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the plug-in's server from outside, as a view does: through the vSphere Client's proxy. */
final class PluginCaller {

    private final GuardedSite site;
    private final HttpClient http;

    PluginCaller(GuardedSite site) throws Exception {
        this.site = site;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(
                        Trust.pinned(Thumbprint.parse(site.client.thumbprint()).orElseThrow())
                                .context())
                .build();
    }

    String session(Account account) throws Exception {
        return site.client.login(account.name(), account.password());
    }

    /** A request to an address below the plug-in's own. */
    HttpRequest.Builder request(VsphereClient client, String path) {
        return HttpRequest.newBuilder(URI.create(client.pluginUrl() + path))
                .header("X-Guard-Client-Origin", client.url().toString());
    }

    /**
     * Sends a request, and once more on another connection where the one that was kept open closes before any answer:
     * either side may close it at any time (RFC 9112, 9.3.1), and {@link HttpClient} repeats a GET by itself but no
     * POST. No fault of the plug-in's server hides behind that: the proxy between answers it with 502.
     */
    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException again) {
                again.addSuppressed(e);
                throw again;
            }
        }
    }

    HttpResponse<String> get(String session, String path) throws Exception {
        return send(request(site.client, "api/" + path).header("vmware-api-session-id", session));
    }

    HttpResponse<String> post(String session, String path, String body) throws Exception {
        return send(request(site.client, "api/" + path)
                .header("vmware-api-session-id", session)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
