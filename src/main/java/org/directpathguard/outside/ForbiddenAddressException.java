package org.directpathguard.outside;

/** An address that must not be called. */
public final class ForbiddenAddressException extends Exception {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String problem) {
        super(problem);
    }

    /** {@return what is the matter with it} */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
