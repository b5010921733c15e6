package org.directpathguard.plugin.registration;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.trust.RefusedCertificateException;
import org.directpathguard.vsphere.trust.Trust;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the service as a vCenter does: whom it shows itself to be, and whether its manifest can be had. */
public final class ServiceProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI manifest;
    private final Trust trust;

    /**
     * Prepares to look.
     *
     * @param manifest the address of the manifest
     * @param trust whom to believe
     */
    public ServiceProbe(URI manifest, Trust trust) {
        this.manifest = manifest;
        this.trust = trust;
    }

    /**
     * Fetches the manifest.
     *
     * @return what the service shows
     * @throws InventoryException if it can't be reached, is not believed or gives no manifest
     */
    public ServiceIdentity look() throws InventoryException {
        HttpResponse<byte[]> answer;
        try {
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(trust.context())
                    .connectTimeout(PATIENCE)
                    .build();
            answer = client.send(
                    HttpRequest.newBuilder(manifest).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(new InterruptedIOException("interrupted"));
        }
        if (answer.statusCode() != 200 || !isAnswer(answer.body())) {
            throw new InventoryException(
                    "There is no manifest at " + manifest + ": the answer is HTTP status " + answer.statusCode() + ".",
                    "Check that this is the address of the service itself, and that the service is of this version.");
        }
        return answer.sslSession()
                .flatMap(ServiceProbe::certificate)
                .map(ServiceIdentity::of)
                .orElseThrow(() -> unreachable(new IOException("it shows no certificate")));
    }

    /** A manifest is JSON; a zip file begins with the letters PK. */
    private boolean isAnswer(byte[] body) {
        if (manifest.getPath().endsWith(".zip")) {
            return body.length > 4 && body[0] == 'P' && body[1] == 'K';
        }
        try {
            return JsonMapper.shared().readTree(body).has("manifestVersion");
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Optional<X509Certificate> certificate(SSLSession session) {
        try {
            Certificate first = session.getPeerCertificates()[0];
            return first instanceof X509Certificate certificate ? Optional.of(certificate) : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private InventoryException unreachable(IOException failure) {
        String server = manifest.getAuthority();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedCertificateException refused) {
                return new CertificateDiffersException(server, refused);
            }
        }
        return new InventoryException(
                "The service can't be reached at " + server + reason(failure) + ".",
                "Check that it runs, listens on that address by https, and that no firewall stands between. vCenter has"
                        + " to reach it there too.",
                failure);
    }

    /** A refused connection comes without words of its own. */
    private static String reason(IOException failure) {
        String words = failure.getMessage();
        return words == null ? "" : ": " + words;
    }
}
