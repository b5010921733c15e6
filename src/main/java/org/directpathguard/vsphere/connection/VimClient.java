package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ws.Argument;
import com.vmware.vim25.ws.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.rmi.RemoteException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.directpathguard.vsphere.xml.UnreadableXmlException;
import org.jspecify.annotations.Nullable;

/**
 * Carries every call to one server: writes it, sends it, reads the answer, and repeats a read once when the line broke.
 *
 * <p>As the binding's {@link Client} it serves {@code VimPortType}; {@link #call} is the same without the binding's
 * detour and keeps the remarks of the reader. What the binding would let a caller change in flight (address, cookie,
 * time-outs) is fixed here.
 */
public final class VimClient implements Client {

    private static final String FIXED = "The settings of a connection are fixed when it is opened";

    private final ConnectionSettings settings;
    private final HttpTransport transport;
    private volatile ApiVersion version = ApiVersion.OLDEST;
    private volatile Optional<String> cookie = Optional.empty();

    VimClient(ConnectionSettings settings, SSLContext context) {
        this.settings = settings;
        this.transport = new HttpTransport(context, settings.times());
    }

    /** Raises the version of the API to the newest that both sides know. */
    void negotiate() throws IOException {
        URI versions = URI.create(settings.server().sdk() + "/vimServiceVersions.xml");
        try (InputStream body = transport.get(versions, settings.times()).body()) {
            ApiVersion newest = new ApiVersion(NewerTypes.API_VERSION);
            version = ApiVersion.highest(OfferedVersions.read(body, settings.sizes()), newest);
        } catch (HttpAnswerException | UnreadableXmlException e) {
            // A server that lists no versions is spoken to in the oldest one.
            version = ApiVersion.OLDEST;
        }
    }

    /** The version that both sides speak. */
    ApiVersion version() {
        return version;
    }

    /** Fetches a file from this server, as the session's own. */
    byte[] fetch(URI address, int most) throws IOException {
        return FileFetch.bytes(transport.get(address, cookie, settings.times()), most);
    }

    /** Forgets the session, so that the next login starts a new one. */
    void forgetSession() {
        cookie = Optional.empty();
    }

    /**
     * Makes a call.
     *
     * @param request the call
     * @return what it brought back
     * @throws IOException as {@link SoapFault} if the server refused, else if the server could not be reached or
     *     understood
     */
    public Answer call(SoapRequest request) throws IOException {
        byte[] body = written(request);
        try {
            return once(request, body);
        } catch (IOException e) {
            if (!request.isRepeatable() || !lineBroke(e)) {
                throw e;
            }
            return once(request, body);
        }
    }

    private static byte[] written(SoapRequest request) throws UnsendableCallException {
        try {
            return SoapFormat.write(request);
        } catch (IllegalArgumentException e) {
            throw new UnsendableCallException(request.method(), e);
        }
    }

    private Answer once(SoapRequest request, byte[] body) throws IOException {
        TimeLimits times = request.patience().map(settings.times()::withAnswer).orElse(settings.times());
        HttpResponse<InputStream> response =
                transport.post(settings.server().sdk(), body, version.soapAction(), cookie, times);
        response.headers()
                .firstValue("Set-Cookie")
                .filter(value -> value.startsWith("vmware_soap_session"))
                .ifPresent(value -> cookie = Optional.of(value.split(";", 2)[0]));
        return SoapFormat.read(request, response.body(), settings.sizes());
    }

    private static boolean lineBroke(IOException e) {
        return !(e instanceof SoapFault
                || e instanceof HttpAnswerException
                || e instanceof UnsendableCallException
                || e instanceof HttpTimeoutException
                || e instanceof UnreadableXmlException
                || e instanceof SSLException
                || e instanceof ConnectException);
    }

    @Override
    public @Nullable Object invoke(String method, Argument[] arguments, @Nullable String returnType)
            throws RemoteException {
        try {
            return call(BindingRequest.of(method, arguments, returnType)).value();
        } catch (RemoteException e) {
            throw e;
        } catch (IOException e) {
            throw new RemoteException("The call " + method + " failed", e);
        }
    }

    @Override
    public URL getBaseUrl() {
        try {
            return settings.server().sdk().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("An https address is always a URL", e);
        }
    }

    @Override
    public String getVimNameSpace() {
        return "urn:vim25";
    }

    @Override
    public int getConnectTimeout() {
        return Math.toIntExact(settings.times().connect().toMillis());
    }

    @Override
    public int getReadTimeout() {
        return Math.toIntExact(settings.times().answer().toMillis());
    }

    @Override
    public @Nullable String getCookie() {
        throw new UnsupportedOperationException("The session's cookie is a secret");
    }

    @Override
    public @Nullable TrustManager getTrustManager() {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setBaseUrl(URL url) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setCookie(String newCookie) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setVimNameSpace(String namespace) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setConnectTimeout(int milliseconds) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setReadTimeout(int milliseconds) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public void setSoapActionOnApiVersion(String version) {
        throw new UnsupportedOperationException(FIXED);
    }

    @Override
    public String marshall(String method, Argument[] arguments) {
        throw new UnsupportedOperationException("Requests are written where they are sent");
    }

    @Override
    public Object unMarshall(String returnType, InputStream in) {
        throw new UnsupportedOperationException("Answers are read where they arrive");
    }

    @Override
    public StringBuffer invokeAsString(String method, Argument[] arguments) {
        throw new UnsupportedOperationException("Answers are objects here, never text");
    }

    @Override
    public StringBuffer readStream(InputStream in) {
        throw new UnsupportedOperationException("Answers are objects here, never text");
    }
}
