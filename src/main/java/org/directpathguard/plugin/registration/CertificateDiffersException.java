package org.directpathguard.plugin.registration;

import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.trust.RefusedCertificateException;
import org.directpathguard.vsphere.trust.Thumbprint;

/** The service shows a certificate that is not believed. */
final class CertificateDiffersException extends InventoryException {

    private static final long serialVersionUID = 1L;

    private final transient Thumbprint shown;

    CertificateDiffersException(String server, RefusedCertificateException refused) {
        super(
                "The certificate of the service at " + server + " is not believed. It shows:" + System.lineSeparator()
                        + refused.shown().describe(),
                "If this is the thumbprint that the service printed when it started, give it: --service-thumbprint "
                        + refused.shown().thumbprint(),
                refused);
        this.shown = refused.shown().thumbprint();
    }

    /** {@return the thumbprint of the certificate that the service shows} */
    Thumbprint shown() {
        return shown;
    }
}
