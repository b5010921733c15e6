package org.directpathguard.vsphere.trust;

/** Why a server is not believed. */
public enum TrustFailure {
    /** The validity of its certificate, or of one above it, is over. */
    EXPIRED("its certificate has expired"),
    /** The validity of its certificate has not begun. */
    NOT_YET_VALID("its certificate is not valid yet"),
    /** The certificate is another one than the pinned one. */
    WRONG_PIN("its certificate is not the pinned one"),
    /** The certificate is good, but for another name. */
    WRONG_NAME("its certificate is made out to another name"),
    /** Nobody who is trusted signed it. */
    UNKNOWN_ISSUER("nobody who is trusted signed its certificate"),
    /** Anything else that is wrong with a certificate. */
    OTHER("its certificate was refused");

    private final String words;

    TrustFailure(String words) {
        this.words = words;
    }

    /** {@return the reason as the end of a sentence} */
    public String words() {
        return words;
    }
}
