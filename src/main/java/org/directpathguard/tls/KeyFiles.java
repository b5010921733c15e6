package org.directpathguard.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.InventoryException;

/**
 * The certificate of the service and its key, as files.
 *
 * @param certificate PEM, readable by everybody
 * @param privateKey PEM, readable by the service's account only
 */
record KeyFiles(Path certificate, Path privateKey) {

    /** Long enough not to surprise anybody, short enough for clients that refuse longer ones. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    /** A certificate that ends sooner is replaced at the next start. */
    private static final Duration RENEWAL = Duration.ofDays(30);

    /**
     * The service's own certificate: made on the first start, kept, and made anew when it is about to end.
     *
     * @param folder where it is kept
     * @param names what it is valid for, when it is made
     */
    static KeyFiles own(Path folder, List<String> names) throws InventoryException {
        KeyFiles files = new KeyFiles(folder.resolve("service.pem"), folder.resolve("service.key"));
        try {
            if (!files.areGood()) {
                Files.createDirectories(folder);
                files.write(SelfSignedCertificate.create(
                        names,
                        Instant.now().minus(Duration.ofHours(1)),
                        Instant.now().plus(VALIDITY)));
            }
            return files;
        } catch (IOException e) {
            throw new InventoryException(
                    "The service can't keep its own certificate in " + folder + ": " + e.getMessage() + ".",
                    "Give this account a folder of its own with the setting guard.data, or a certificate with --certificate"
                            + " and --private-key.",
                    e);
        }
    }

    private boolean areGood() throws IOException {
        if (!Files.isReadable(certificate) || !Files.isReadable(privateKey)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in) instanceof X509Certificate found
                    && found.getNotAfter()
                            .toInstant()
                            .isAfter(Clock.systemUTC().instant().plus(RENEWAL));
        } catch (CertificateException e) {
            return false;
        }
    }

    private void write(SelfSignedCertificate made) throws IOException {
        Files.deleteIfExists(privateKey);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] secret = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                privateKey, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), secret)) {
            channel.write(StandardCharsets.US_ASCII.encode(made.privateKeyPem()));
        }
        Files.writeString(certificate, made.pem());
    }
}
