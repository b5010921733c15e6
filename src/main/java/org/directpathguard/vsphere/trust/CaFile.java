package org.directpathguard.vsphere.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.directpathguard.vsphere.VsphereException;

/** Reads certificates of authorities from a PEM file. */
final class CaFile {

    private static final String NEXT_STEP = "Name a file with the PEM certificates of the authority that signed the "
            + "server's certificate; vCenter offers its own at https://SERVER/certs/download.zip.";

    private CaFile() {}

    static KeyStore read(Path file) throws VsphereException {
        Collection<? extends Certificate> certificates = certificates(file);
        if (certificates.isEmpty()) {
            throw new VsphereException("The CA file " + file + " holds no certificate.", NEXT_STEP);
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new VsphereException("The certificates of " + file + " can't be used.", NEXT_STEP, e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws VsphereException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException e) {
            throw new VsphereException("The CA file " + file + " can't be read.", NEXT_STEP, e);
        } catch (GeneralSecurityException e) {
            throw new VsphereException("The CA file " + file + " holds no PEM certificates.", NEXT_STEP, e);
        }
    }
}
