package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.RefusedException;

/** A state that is sealed without a TPM was to be changed, and nobody allowed the experiment. */
public final class EnvelopeFlagMissingException extends RefusedException {

    private static final long serialVersionUID = 1L;

    EnvelopeFlagMissingException() {
        super(
                "The configuration is sealed without a TPM. It can be opened, changed and sealed again, but no real host"
                        + " is known to have accepted such a file.",
                "If the ways over the running host are closed, run the same command with --experimental-envelope; the"
                        + " untouched original is kept.");
    }
}
