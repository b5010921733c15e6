package org.directpathguard.vsphere.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The SHA-256 of a certificate.
 *
 * @param hex 64 upper-case hexadecimal digits
 */
public record Thumbprint(String hex) {

    private static final HexFormat WITH_COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /**
     * Reads what a person typed.
     *
     * @param text 64 hexadecimal digits in either case, with or without colons between the bytes
     * @return the thumbprint, or empty when the text is none, for instance the SHA-1 that older tools print
     */
    public static Optional<Thumbprint> parse(String text) {
        String digits = text.strip().replace(":", "").toUpperCase(Locale.ROOT);
        return digits.matches("[0-9A-F]{64}") ? Optional.of(new Thumbprint(digits)) : Optional.empty();
    }

    /**
     * The thumbprint of a certificate.
     *
     * @param certificate the certificate
     * @return its SHA-256
     */
    public static Thumbprint of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Thumbprint(HexFormat.of().withUpperCase().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate without an encoding has no thumbprint", e);
        }
    }

    /** {@return the bytes in hexadecimal with colons between them, as {@code --thumbprint} takes them} */
    @Override
    public String toString() {
        return WITH_COLONS.formatHex(HexFormat.of().parseHex(hex));
    }
}
