package org.directpathguard.vsphere.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of one vSphere Client, {@code /api/ui} of a vCenter. It gives out clone tickets for the sessions of persons who
 * are logged in there, also for the vCenters that are linked with it.
 */
public final class ClientGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 16_384;

    private final ConnectionSettings settings;
    private final HttpClient client;

    /**
     * Speaks to the client of a vCenter.
     *
     * @param settings the vCenter; the credentials are not used
     * @throws VsphereException if the certificates to believe can't be read
     */
    public ClientGateway(ConnectionSettings settings) throws VsphereException {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.times().connect())
                .sslContext(settings.trust().context())
                .build();
    }

    /**
     * Asks for a ticket.
     *
     * @param session the person's session
     * @param vcenter instance UUID of the vCenter on which the session is to be continued
     * @return the ticket, which works once; a secret
     * @throws SessionRefusedException if the client does not know the session, or the person can't reach that vCenter
     * @throws VsphereException if the client can't be asked
     */
    public String cloneTicket(ClientSession session, String vcenter) throws VsphereException {
        URI address = settings.server().sdk().resolve("/api/ui/vcenter/session/clone-ticket");
        String body = JsonMapper.shared()
                .writeValueAsString(JsonMapper.shared().createObjectNode().put("vc_guid", vcenter));
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header(session.header(), session.token())
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                return ticket(answer.statusCode(), in.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable((InterruptedIOException) new InterruptedIOException("interrupted").initCause(e));
        } catch (IllegalArgumentException e) {
            // A header value with control characters.
            throw new SessionRefusedException("The session's id is none that the vSphere Client gives out.");
        }
    }

    private String ticket(int status, byte[] body) throws VsphereException {
        if (status >= 500) {
            throw new VsphereException(
                    "The vSphere Client at " + settings.server().displayName() + " answered with HTTP status " + status
                            + " when it was asked about a session.",
                    "Its service vsphere-ui may be starting; try again in a few minutes.");
        }
        if (status != 200) {
            throw new SessionRefusedException("The vSphere Client at "
                    + settings.server().displayName() + " does not know this session (HTTP status " + status + ").");
        }
        try {
            String ticket = JsonMapper.shared()
                    .readTree(new String(body, StandardCharsets.UTF_8))
                    .path("session_clone_ticket")
                    .asString("");
            if (!ticket.isEmpty()) {
                return ticket;
            }
        } catch (JacksonException e) {
            throw new SessionRefusedException("The vSphere Client gave no ticket for this session.");
        }
        throw new SessionRefusedException("The vSphere Client gave no ticket for this session.");
    }

    private VsphereException unreachable(IOException failure) {
        return new VsphereException(
                "The vSphere Client at " + settings.server().displayName() + " can't be asked about a session: "
                        + failure.getMessage() + ".",
                "Check that the service reaches this vCenter by https, and believes its certificate.",
                failure);
    }
}
