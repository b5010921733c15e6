package org.directpathguard.vsphere.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Believes whom the platform's own trust manager believes, and says why it refuses the others. */
final class ExplainingTrustManager extends ServerOnlyTrustManager {

    private final X509ExtendedTrustManager judge;

    private ExplainingTrustManager(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** Judges by the given authorities, or by the system's trust store for null. */
    static ExplainingTrustManager over(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .map(ExplainingTrustManager::new)
                .orElseThrow(() -> new GeneralSecurityException("it has no trust manager for certificates"));
    }

    @Override
    void judge(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        try {
            // The engine carries the name to be compared; java.net.http always asks for that comparison.
            judge.checkServerTrusted(chain, authType, engine);
            // The platform takes a certificate that is itself an authority for good after its time.
            chain[0].checkValidity();
        } catch (CertificateException e) {
            ServerCertificate shown = ServerCertificate.of(chain[0]);
            throw new RefusedCertificateException(failure(e, shown), shown, e);
        }
    }

    private static TrustFailure failure(CertificateException e, ServerCertificate shown) {
        Instant now = Instant.now();
        if (shown.isExpired(now)) {
            return TrustFailure.EXPIRED;
        }
        if (shown.isNotYetValid(now)) {
            return TrustFailure.NOT_YET_VALID;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException path) {
                return path.getReason() == BasicReason.EXPIRED ? TrustFailure.EXPIRED : TrustFailure.UNKNOWN_ISSUER;
            }
            if (cause instanceof CertPathBuilderException) {
                return TrustFailure.UNKNOWN_ISSUER;
            }
        }
        // The platform says a wrong name with a plain exception, as the only refusal after a good path.
        return e.getCause() == null ? TrustFailure.WRONG_NAME : TrustFailure.OTHER;
    }
}
