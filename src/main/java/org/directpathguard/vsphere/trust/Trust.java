package org.directpathguard.vsphere.trust;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.directpathguard.vsphere.VsphereException;
import org.jspecify.annotations.Nullable;

/**
 * Which server to believe.
 *
 * @param caFile certificates of the authorities to believe instead of the system's
 * @param pin the one certificate to believe; the name of the server and the validity don't matter then, because the pin
 *     is the identity
 */
public record Trust(Optional<Path> caFile, Optional<Thumbprint> pin) {

    /** {@return believe who the Java platform's trust store believes} */
    public static Trust system() {
        return new Trust(Optional.empty(), Optional.empty());
    }

    /**
     * Believe the authorities of a file.
     *
     * @param file certificates in PEM form
     * @return the trust
     */
    public static Trust caFile(Path file) {
        return new Trust(Optional.of(file), Optional.empty());
    }

    /**
     * Believe one certificate.
     *
     * @param pin its SHA-256
     * @return the trust
     */
    public static Trust pinned(Thumbprint pin) {
        return new Trust(Optional.empty(), Optional.of(pin));
    }

    /**
     * A context for TLS connections that believe nobody else.
     *
     * @return the context, for one server only
     * @throws VsphereException if the CA file can't be used
     */
    public SSLContext context() throws VsphereException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new VsphereException(
                    "The Java platform can't prepare a TLS connection: " + e.getMessage(),
                    "Repair the Java installation, or use another one.",
                    e);
        }
    }

    private X509ExtendedTrustManager manager() throws VsphereException, GeneralSecurityException {
        if (pin.isPresent()) {
            return new PinnedTrustManager(pin.get());
        }
        @Nullable KeyStore authorities = caFile.isPresent() ? CaFile.read(caFile.get()) : null;
        return ExplainingTrustManager.over(authorities);
    }
}
