package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.UserSession;
import java.io.IOException;
import java.time.Duration;
import org.directpathguard.vsphere.VsphereException;

/**
 * The session of a person who is logged in elsewhere, continued here by a clone ticket ({@code
 * SessionManager.CloneSession}, privilege System.Anonymous). A ticket works once, so this session never logs in again:
 * when the server ends it, it is over.
 */
public final class ClonedSession implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ConnectionSettings settings;
    private final VimClient client;
    private final ServiceContent content;
    private final UserSession session;

    private ClonedSession(ConnectionSettings settings, VimClient client, ServiceContent content, UserSession session) {
        this.settings = settings;
        this.client = client;
        this.content = content;
        this.session = session;
    }

    /**
     * Continues a session.
     *
     * @param settings whom to speak to; the credentials are not used
     * @param ticket what {@code AcquireCloneTicket} gave out; a secret
     * @return the session, to be closed
     * @throws VsphereException if the ticket is refused, or the server can't be reached
     */
    public static ClonedSession open(ConnectionSettings settings, String ticket) throws VsphereException {
        VimClient client = new VimClient(settings, settings.trust().context());
        try {
            client.negotiate();
            ServiceContent content = content(client);
            SoapRequest clone = SoapRequest.of("CloneSession", content.getSessionManager())
                    .with("cloneTicket", String.class, ticket)
                    .returning(UserSession.class);
            if (client.call(clone).value() instanceof UserSession session && session.getKey() != null) {
                return new ClonedSession(settings, client, content, session);
            }
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, "taking over the session of a person");
        }
        throw new VsphereException(
                "The server " + settings.server().displayName() + " gave no session for the ticket.",
                "Log in to the vSphere Client again.");
    }

    /**
     * Asks a server who it is. Needs no login.
     *
     * @param settings whom to speak to; the credentials are not used
     * @return the vCenter's instance UUID, by which the vSphere Client names it
     * @throws VsphereException if the server can't be reached, or has no such UUID
     */
    public static String instanceUuid(ConnectionSettings settings) throws VsphereException {
        try {
            VimClient client = new VimClient(settings, settings.trust().context());
            String uuid = content(client).getAbout().getInstanceUuid();
            if (uuid != null && !uuid.isBlank()) {
                return uuid;
            }
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, "asking which vCenter it is");
        }
        throw new VsphereException(
                settings.server().displayName() + " does not say which vCenter it is.",
                "A stand-alone ESXi host has no vSphere Client; name a vCenter.");
    }

    private static ServiceContent content(VimClient client) throws IOException {
        ManagedObjectReference instance = new ManagedObjectReference();
        instance.type = "ServiceInstance";
        instance.val = "ServiceInstance";
        SoapRequest whoAreYou =
                SoapRequest.of("RetrieveServiceContent", instance).returning(ServiceContent.class);
        if (client.call(whoAreYou).value() instanceof ServiceContent content
                && content.getAbout() != null
                && content.getSessionManager() != null) {
            return content;
        }
        throw new IOException("it does not say what it is");
    }

    /** {@return the person, as the vCenter writes names: DOMAIN\name} */
    public String userName() {
        return session.getUserName() == null ? "" : session.getUserName();
    }

    /** {@return the key of the session, by which privileges are asked for} */
    public String sessionKey() {
        return session.getKey();
    }

    /** {@return what the server said about itself, with the places of its managers} */
    public ServiceContent content() {
        return content;
    }

    /**
     * Makes one call that only reads, as the person.
     *
     * @param doing what is being done, as the end of the sentence "while …"
     * @param request the call
     * @return what it brought back
     * @throws VsphereException if it fails, for instance because the session is over
     */
    public Answer read(String doing, SoapRequest request) throws VsphereException {
        try {
            return client.call(request);
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, doing);
        }
    }

    @Override
    public void close() {
        try {
            client.call(SoapRequest.of("Logout", content.getSessionManager()).waitingFor(FAREWELL));
        } catch (IOException e) {
            // The session ends by itself on the server; there is nothing left to do here.
            client.forgetSession();
        }
    }

    /** The key is left out. */
    @Override
    public String toString() {
        return "ClonedSession[" + userName() + "]";
    }
}
