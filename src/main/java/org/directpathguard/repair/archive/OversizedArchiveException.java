package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.RefusedException;

/** The archive is larger than any saved configuration, or would become so when it is decompressed. */
public final class OversizedArchiveException extends RefusedException {

    private static final long serialVersionUID = 1L;

    OversizedArchiveException(String matter) {
        super(matter, "Check that this file is the host's saved configuration; nothing was read beyond this point.");
    }
}
