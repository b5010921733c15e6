package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.RefusedException;

/** A second, independent reader does not find in the rewritten archive what should be there. Nothing was written. */
public final class VerificationFailedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    VerificationFailedException(String archive, String difference) {
        super(
                "The check of the rewritten archive failed in %s: %s.".formatted(archive, difference),
                "Nothing was written. Keep a copy of the original and report this with the program's version; it is a"
                        + " fault of this program or an archive of an unknown kind.");
    }
}
