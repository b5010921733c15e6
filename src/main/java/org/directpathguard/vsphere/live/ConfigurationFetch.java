package org.directpathguard.vsphere.live;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.directpathguard.vsphere.trust.Thumbprint;

/**
 * Fetches the archive that a host has packed.
 *
 * <p>Through a vCenter the archive is taken to lie on the host itself, as other clients do (remembered, not documented).
 * The host is then believed by the certificate that the vCenter knows it by ({@code config.certificate}, API 5.0).
 */
final class ConfigurationFetch {

    private static final int LARGEST = 256 << 20;
    private static final String ANY_SERVER = "://*";

    private final VimSession session;
    private final LiveObjects objects;

    ConfigurationFetch(VimSession session, LiveObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    byte[] fetch(String hostMoid, String address) throws VsphereException {
        if (!session.isVcenter()) {
            return session.fetch(address, Optional.empty(), LARGEST);
        }
        PropertyBag host = objects.read(
                        ObjectKind.HOST_CERTIFICATE, List.of(ObjectKind.HOST_CERTIFICATE.reference(hostMoid)))
                .get(hostMoid);
        String name = Optional.ofNullable(host)
                .flatMap(bag -> bag.find("name").value())
                .map(Object::toString)
                .orElse(hostMoid);
        Optional<Thumbprint> known = Optional.ofNullable(host)
                .flatMap(bag -> bag.find("config.certificate").value())
                .flatMap(ConfigurationFetch::thumbprint);
        return session.fetch(address.replace(ANY_SERVER, "://" + name), known, LARGEST);
    }

    private static Optional<Thumbprint> thumbprint(Object certificate) {
        if (!(certificate instanceof byte[] pem)) {
            return Optional.empty();
        }
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem))
                            instanceof X509Certificate x509
                    ? Optional.of(Thumbprint.of(x509))
                    : Optional.empty();
        } catch (CertificateException notUnderstood) {
            // Without it the host is believed like the vCenter, or not at all.
            return Optional.empty();
        }
    }
}
