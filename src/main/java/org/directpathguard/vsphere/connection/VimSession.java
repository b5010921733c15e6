package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.UserSession;
import com.vmware.vim25.VimPortType;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.trust.Thumbprint;

/**
 * A session with a vCenter or an ESXi host, from login to logout.
 *
 * <p>When the server has ended the session, a reading logs in again and starts anew, once. A change is never sent twice:
 * it is preceded by a small call that finds out whether the session and the line still stand. May be used by several
 * threads.
 */
public final class VimSession implements AutoCloseable {

    private static final String NOT_AUTHENTICATED = "NotAuthenticated";

    private final ConnectionSettings settings;
    private final VimClient client;
    private final ServiceContent content;
    private final KeepAlive keepAlive;
    private final Object loginLock = new Object();
    private volatile int logins;
    private volatile String sessionKey = "";
    private volatile String signedInAs = "";

    private VimSession(ConnectionSettings settings, VimClient client, ServiceContent content) {
        this.settings = settings;
        this.client = client;
        this.content = content;
        this.keepAlive = new KeepAlive(this::touch);
    }

    /**
     * Logs in.
     *
     * @param settings whom to speak to, and how
     * @return the session, to be closed
     * @throws VsphereException if the server can't be reached, is not believed or refuses the login
     */
    public static VimSession open(ConnectionSettings settings) throws VsphereException {
        VimClient client = new VimClient(settings, settings.trust().context());
        try {
            client.negotiate();
            SoapRequest whoAreYou =
                    SoapRequest.of("RetrieveServiceContent", serviceInstance()).returning(ServiceContent.class);
            if (client.call(whoAreYou).value() instanceof ServiceContent content
                    && content.getAbout() != null
                    && content.getSessionManager() != null
                    && content.getPropertyCollector() != null) {
                VimSession session = new VimSession(settings, client, content);
                session.login();
                session.keepAlive.start();
                return session;
            }
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, "logging in");
        }
        throw new VsphereException(
                "The server " + settings.server().displayName() + " does not say what it is.",
                "Check that this is the address of a vCenter or an ESXi host.");
    }

    /**
     * Works with calls that belong together; all of it starts anew after another login if the session has ended.
     *
     * @param doing what is being done, as the end of the sentence "while …"
     * @param work the calls
     * @param <T> what the work brings
     * @return what the work brought
     * @throws VsphereException if a call fails
     */
    public <T> T read(String doing, Work<T> work) throws VsphereException {
        int loginsBefore = logins;
        try {
            try {
                return work.run(client);
            } catch (IOException e) {
                if (!isSessionLost(e)) {
                    throw e;
                }
                loginAgain(loginsBefore);
                return work.run(client);
            }
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, doing);
        }
    }

    /**
     * Makes one call that only reads.
     *
     * @param doing what is being done, as the end of the sentence "while …"
     * @param request the call
     * @return what it brought back
     * @throws VsphereException if it fails
     */
    public Answer read(String doing, SoapRequest request) throws VsphereException {
        return read(doing, calls -> calls.call(request));
    }

    /**
     * Makes one call that changes something. It is sent once, whatever happens.
     *
     * @param doing what is being done, as the end of the sentence "while …"
     * @param request the call
     * @return what it brought back
     * @throws VsphereException if it fails; whether the change was made is then not known
     */
    public Answer change(String doing, SoapRequest request) throws VsphereException {
        // Finds out about an ended session or a dead line while nothing can be harmed yet.
        touch();
        try {
            return client.call(request);
        } catch (IOException e) {
            throw FailureMessages.explain(e, settings, doing);
        }
    }

    /**
     * Tells whether properties and arguments of a version of the API can be sent and received.
     *
     * @param version for instance {@code 7.0}
     * @return true if both sides speak that version or a newer one
     */
    public boolean speaks(String version) {
        return ApiVersion.parse(version)
                .filter(wanted -> client.version().compareTo(wanted) >= 0)
                .isPresent();
    }

    /**
     * Fetches a file over HTTPS. Only the session's own server is given the session.
     *
     * @param file an address; http is raised to https, and a {@code *} in place of the server is this server
     * @param trusted the certificate of a server that is not the session's own; empty to believe whom the session
     *     believes
     * @param most how many bytes to take at most
     * @return the file
     * @throws VsphereException if it can't be fetched, the server is not believed or the file is too long
     */
    public byte[] fetch(String file, Optional<Thumbprint> trusted, int most) throws VsphereException {
        return new FileFetch(settings, client).fetch(file, trusted, most);
    }

    /** {@return what the server said about itself, with the places of its managers} */
    public ServiceContent content() {
        return content;
    }

    /** {@return true for a vCenter, false for a stand-alone ESXi host} */
    public boolean isVcenter() {
        return "VirtualCenter".equals(content.getAbout().getApiType());
    }

    /** {@return the server's name, as messages give it} */
    public String serverName() {
        return settings.server().displayName();
    }

    /** {@return the key of the session, by which privileges are asked for; not the secret that carries it} */
    public String sessionKey() {
        return sessionKey;
    }

    /** {@return the account as the server names it, {@code DOMAIN\\name} on a vCenter} */
    public String signedInAs() {
        return signedInAs;
    }

    /**
     * The binding's own methods over this session, for callers that prefer them. Faults arrive as {@link SoapFault}.
     *
     * @return the methods
     */
    public VimPortType port() {
        try {
            return new VimPortType(client);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The binding takes any client", e);
        }
    }

    private void touch() throws VsphereException {
        read("keeping the session alive", SoapRequest.of("CurrentTime", serviceInstance()));
    }

    private void login() throws IOException {
        synchronized (loginLock) {
            client.forgetSession();
            char[] password = settings.credentials().password();
            try {
                SoapRequest login = SoapRequest.of("Login", content.getSessionManager())
                        .with("userName", String.class, settings.credentials().user())
                        .with("password", String.class, String.valueOf(password))
                        .returning(UserSession.class);
                if (client.call(login).value() instanceof UserSession session) {
                    sessionKey = Optional.ofNullable(session.getKey()).orElse("");
                    signedInAs = Optional.ofNullable(session.getUserName())
                            .orElse(settings.credentials().user());
                }
                logins++;
            } finally {
                Arrays.fill(password, ' ');
            }
        }
    }

    private void loginAgain(int loginsBefore) throws IOException {
        synchronized (loginLock) {
            if (logins == loginsBefore) {
                login();
            }
        }
    }

    private static boolean isSessionLost(IOException e) {
        return e instanceof SoapFault fault && NOT_AUTHENTICATED.equals(fault.type());
    }

    private static ManagedObjectReference serviceInstance() {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = "ServiceInstance";
        reference.val = "ServiceInstance";
        return reference;
    }

    @Override
    public void close() {
        keepAlive.stop();
        try {
            client.call(SoapRequest.of("Logout", content.getSessionManager()).waitingFor(Duration.ofSeconds(5)));
        } catch (IOException e) {
            // The session ends by itself on the server; there is nothing left to do here.
            client.forgetSession();
        }
    }

    /**
     * Calls that belong together.
     *
     * @param <T> what they bring
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Makes the calls.
         *
         * @param calls carries them
         * @return what they brought
         * @throws IOException if one fails
         */
        T run(VimClient calls) throws IOException;
    }
}
