package org.directpathguard.plugin.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.trust.Thumbprint;

/**
 * The certificate by which a vCenter knows the service.
 *
 * @param thumbprint its SHA-256
 * @param pem the certificate itself
 * @param validUntil the last moment of its validity
 */
public record ServiceIdentity(Thumbprint thumbprint, String pem, Instant validUntil) {

    /**
     * The identity that a certificate gives.
     *
     * @param certificate the certificate
     * @return the identity
     */
    public static ServiceIdentity of(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return new ServiceIdentity(
                    Thumbprint.of(certificate),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
                    certificate.getNotAfter().toInstant());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate without an encoding is no identity", e);
        }
    }

    /**
     * Reads the certificate of the service from a file.
     *
     * @param file PEM, the service's own certificate first
     * @return the identity
     * @throws InventoryException if the file holds none
     */
    public static ServiceIdentity read(Path file) throws InventoryException {
        try {
            return parse(Files.readString(file)).orElseThrow(() -> unusable(file));
        } catch (IOException e) {
            throw unusable(file);
        }
    }

    /** Reads a certificate in PEM form; empty if the text is none. */
    static Optional<ServiceIdentity> parse(String pem) {
        try {
            byte[] content = pem.getBytes(StandardCharsets.US_ASCII);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content))
                            instanceof X509Certificate certificate
                    ? Optional.of(of(certificate))
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static InventoryException unusable(Path file) {
        return new InventoryException(
                "The file " + file + " holds no certificate that can be read.",
                "Name the PEM file with the certificate that the service shows.");
    }
}
