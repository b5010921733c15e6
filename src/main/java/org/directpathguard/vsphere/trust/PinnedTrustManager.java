package org.directpathguard.vsphere.trust;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;

/** Believes one certificate and no other. Name and validity don't matter: the pin is the identity. */
final class PinnedTrustManager extends ServerOnlyTrustManager {

    private final Thumbprint pin;

    PinnedTrustManager(Thumbprint pin) {
        this.pin = pin;
    }

    @Override
    void judge(X509Certificate[] chain, String authType, SSLEngine engine) throws RefusedCertificateException {
        if (!Thumbprint.of(chain[0]).equals(pin)) {
            throw new RefusedCertificateException(TrustFailure.WRONG_PIN, ServerCertificate.of(chain[0]));
        }
    }
}
