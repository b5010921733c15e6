package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.RefusedException;

/** The archive is readable, but of a form that is not fully understood; it is left alone. */
public final class UnsupportedArchiveException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnsupportedArchiveException(String matter, String nextStep) {
        super(matter, nextStep);
    }
}
