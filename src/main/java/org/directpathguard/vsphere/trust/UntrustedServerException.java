package org.directpathguard.vsphere.trust;

import org.directpathguard.vsphere.VsphereException;

/** The server could not prove who it is; nothing was sent to it. */
public final class UntrustedServerException extends VsphereException {

    private static final long serialVersionUID = 1L;

    private UntrustedServerException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }

    /**
     * Explains a refusal: why, what the server showed, and how to go on.
     *
     * @param server the server's name as it was asked for
     * @param trust who was believed
     * @param refusal the refusal
     * @return the exception to throw
     */
    public static UntrustedServerException of(String server, Trust trust, RefusedCertificateException refusal) {
        String pinned = trust.pin()
                .map(pin -> System.lineSeparator() + "  pinned:     " + pin)
                .orElse("");
        String problem =
                "The server " + server + " is not trusted: " + refusal.failure().words() + "." + System.lineSeparator()
                        + refusal.shown().describe() + pinned;
        return new UntrustedServerException(problem, nextStep(server, trust, refusal), refusal);
    }

    private static String nextStep(String server, Trust trust, RefusedCertificateException refusal) {
        String pin = "--thumbprint " + refusal.shown().thumbprint();
        String compare =
                "compare the SHA-256 above with the one that the server's own console shows; if they are equal, ";
        return switch (refusal.failure()) {
            case EXPIRED -> "Renew the certificate of " + server + ". Until then " + compare + "pin it with " + pin;
            case NOT_YET_VALID -> "Set the clocks of this machine and of " + server + " right.";
            case WRONG_PIN ->
                "If the certificate was renewed on purpose: " + compare + "use " + pin
                        + ". If not, someone may stand between this machine and the server.";
            case WRONG_NAME ->
                "Use a name that the certificate carries in place of " + server
                        + ". With a pin the name does not matter: " + compare + "use " + pin;
            case UNKNOWN_ISSUER ->
                (trust.caFile().isPresent()
                                ? "Name the file of the authority that signed it with --ca-file. Or pin it: "
                                : "Name the authority's certificate with --ca-file FILE, or pin the server's own: ")
                        + compare + "use " + pin;
            case OTHER -> "Look at the certificate of " + server + ". Or " + compare + "pin it with " + pin;
        };
    }
}
