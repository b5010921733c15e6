package org.directpathguard.vsphere.trust;

import java.security.cert.CertificateException;

/** A server's certificate was refused; says why, and what the server showed. */
public final class RefusedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final transient ServerCertificate shown;
    private final TrustFailure failure;

    RefusedCertificateException(TrustFailure failure, ServerCertificate shown, CertificateException cause) {
        super(failure.words(), cause);
        this.failure = failure;
        this.shown = shown;
    }

    RefusedCertificateException(TrustFailure failure, ServerCertificate shown) {
        super(failure.words());
        this.failure = failure;
        this.shown = shown;
    }

    /** {@return the certificate that the server showed} */
    public ServerCertificate shown() {
        return shown;
    }

    /** {@return why it was refused} */
    public TrustFailure failure() {
        return failure;
    }
}
