package org.directpathguard.vsphere.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What a server showed of itself.
 *
 * @param thumbprint SHA-256 of its certificate
 * @param subject whom the certificate names
 * @param issuer who signed it
 * @param validFrom first moment of its validity
 * @param validUntil last moment of its validity
 */
public record ServerCertificate(
        Thumbprint thumbprint, String subject, String issuer, Instant validFrom, Instant validUntil) {

    static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                Thumbprint.of(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    boolean isExpired(Instant now) {
        return now.isAfter(validUntil);
    }

    boolean isNotYetValid(Instant now) {
        return now.isBefore(validFrom);
    }

    /** {@return subject, issuer, validity and thumbprint, one below the other} */
    public String describe() {
        return "  subject:    " + subject + System.lineSeparator() + "  issuer:     " + issuer + System.lineSeparator()
                + "  valid:      " + validFrom + " to " + validUntil + System.lineSeparator() + "  SHA-256:    "
                + thumbprint;
    }
}
