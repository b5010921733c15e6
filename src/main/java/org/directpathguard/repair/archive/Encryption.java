package org.directpathguard.repair.archive;

/** How the configuration inside an archive is sealed. */
public enum Encryption {
    /** Not at all: {@code local.tgz}, every release before 7.0 U2. */
    NONE("none"),
    /** {@code local.tgz.ve} with mode NONE: the key lies beside it, so that anybody can open it. */
    OBFUSCATED("obfuscated"),
    /** {@code local.tgz.ve} with mode TPM: only the host's own TPM or its recovery key opens it. Never rewritten. */
    TPM("tpm"),
    /** {@code local.tgz.ve} with a mode nobody here knows, or without {@code encryption.info}. Never rewritten. */
    UNKNOWN("unknown");

    private final String text;

    Encryption(String text) {
        this.text = text;
    }

    /** {@return the word used in reports: none, obfuscated, tpm or unknown} */
    public String text() {
        return text;
    }
}
