package org.directpathguard.tls;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** The certificate that the service shows now. */
public final class ShownCertificate {

    private ShownCertificate() {}

    /**
     * Finds it.
     *
     * @param bundles the bundles of the service
     * @return the certificate; empty when the service speaks no TLS, or by settings of its operator's own
     */
    public static Optional<X509Certificate> in(SslBundles bundles) {
        return bundles.getBundleNames().contains(ServiceTls.BUNDLE)
                ? of(bundles.getBundle(ServiceTls.BUNDLE))
                : Optional.empty();
    }

    /**
     * Finds it in a bundle.
     *
     * @param bundle a bundle with one key
     * @return the certificate, if there is one
     */
    public static Optional<X509Certificate> of(SslBundle bundle) {
        KeyStore keys = bundle.getStores().getKeyStore();
        try {
            if (keys != null) {
                for (String alias : Collections.list(keys.aliases())) {
                    if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                        return Optional.of(certificate);
                    }
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("A bundle that was read has a key store", e);
        }
        return Optional.empty();
    }
}
