package org.directpathguard.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key and a certificate that vouches for itself, made in memory.
 *
 * @param key the private key
 * @param certificate the certificate
 */
public record SelfSignedCertificate(PrivateKey key, X509Certificate certificate) {

    private static final char[] NO_PASSWORD = new char[0];
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Makes a certificate with a new elliptic-curve key (P-256).
     *
     * @param names host names and IP addresses it is valid for; the first is its common name
     * @param from when it begins to be valid
     * @param until when it ends to be valid
     * @return the certificate and its key
     * @throws IllegalArgumentException if there is no name
     */
    public static SelfSignedCertificate create(List<String> names, Instant from, Instant until) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A certificate needs at least one host name.");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256, RANDOM);
            KeyPair keys = generator.generateKeyPair();
            return new SelfSignedCertificate(keys.getPrivate(), sign(keys, names, from, until));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("This Java can't make a certificate with an elliptic-curve key", e);
        }
    }

    private static X509Certificate sign(KeyPair keys, List<String> names, Instant from, Instant until)
            throws OperatorCreationException, CertIOException, GeneralSecurityException {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, names.get(0)).build();
        var builder = new JcaX509v3CertificateBuilder(
                subject, new BigInteger(120, RANDOM), Date.from(from), Date.from(until), subject, keys.getPublic());
        GeneralName[] alternatives =
                names.stream().map(SelfSignedCertificate::generalName).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        // Its own authority, so that clients which are given it as a CA file accept it.
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static GeneralName generalName(String name) {
        boolean address = name.contains(":") || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    /**
     * The certificate's fingerprint.
     *
     * @param algorithm {@code SHA-256}, or {@code SHA-1} for old clients
     * @return upper-case hexadecimal pairs with colons between them
     */
    public String thumbprint(String algorithm) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No fingerprint of algorithm " + algorithm, e);
        }
    }

    /** {@return the certificate as PEM text} */
    public String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate can't be encoded", e);
        }
    }

    /** {@return the private key as PEM text (PKCS #8); a secret} */
    String privateKeyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /** {@return a context for a server that shows this certificate} */
    public SSLContext serverContext() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("server", key, NO_PASSWORD, new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, RANDOM);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java can't serve TLS", e);
        }
    }

    /** The private key is left out. */
    @Override
    public String toString() {
        return "SelfSignedCertificate[" + thumbprint("SHA-256") + "]";
    }
}
