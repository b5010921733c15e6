package org.directpathguard.repair.disk;

import org.directpathguard.repair.failure.RefusedException;

/** The disk, or a part of it, is in use on the machine that would repair it. */
public final class DiskInUseException extends RefusedException {

    private static final long serialVersionUID = 1L;

    DiskInUseException(String matter, String nextStep) {
        super(matter, nextStep);
    }
}
