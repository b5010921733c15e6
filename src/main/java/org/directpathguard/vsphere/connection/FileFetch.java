package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;

/** Fetches files that a call has prepared, over verified HTTPS and nothing else. */
final class FileFetch {

    private static final String DOING = "fetching a file";
    private static final String ANY_SERVER = "://*";

    private final ConnectionSettings settings;
    private final VimClient client;

    FileFetch(ConnectionSettings settings, VimClient client) {
        this.settings = settings;
        this.client = client;
    }

    byte[] fetch(String file, Optional<Thumbprint> trusted, int most) throws VsphereException {
        URI own = settings.server().sdk();
        URI address = address(file, own);
        boolean ours = own.getAuthority().equalsIgnoreCase(address.getAuthority());
        try {
            if (ours) {
                return client.fetch(address, most);
            }
            if (trusted.isEmpty() && settings.trust().pin().isPresent()) {
                throw new VsphereException(
                        "The file lies on " + address.getAuthority() + ", whose certificate nobody vouches for.",
                        "Trust the authority that signed the hosts' certificates (ca-file) in place of a thumbprint.");
            }
            Trust trust = trusted.map(Trust::pinned).orElse(settings.trust());
            return bytes(new HttpTransport(trust.context(), settings.times()).get(address, settings.times()), most);
        } catch (IOException e) {
            ConnectionSettings other = new ConnectionSettings(
                    ours ? settings.server() : new ServerAddress(address),
                    settings.credentials(),
                    settings.trust(),
                    settings.times(),
                    settings.sizes());
            throw FailureMessages.explain(e, other, DOING);
        }
    }

    static byte[] bytes(HttpResponse<InputStream> response, int most) throws IOException {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new HttpAnswerException(response.statusCode(), "the file is longer than " + most + " bytes");
            }
            return bytes;
        }
    }

    private static URI address(String file, URI own) throws VsphereException {
        String text = file.contains(ANY_SERVER) ? file.replace(ANY_SERVER, "://" + own.getAuthority()) : file;
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                boolean named = uri.getPort() > 0 && "https".equalsIgnoreCase(uri.getScheme());
                int port = named || file.contains(ANY_SERVER) ? uri.getPort() : -1;
                return new URI("https", null, uri.getHost(), port, uri.getPath(), uri.getQuery(), null);
            }
        } catch (URISyntaxException e) {
            throw new VsphereException("The server named no address of a file.", "Look at the server's own log.", e);
        }
        throw new VsphereException(
                "The server named an address that is not fetched from: " + text + ".", "Look at the server's own log.");
    }
}
