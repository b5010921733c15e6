package org.directpathguard.repair.envelope;

import org.directpathguard.repair.failure.RefusedException;

/** A configuration is sealed in a way that can't be opened here. */
public final class UnknownSealException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnknownSealException(String matter) {
        super(matter, SealedConfiguration.WAYS_THAT_REMAIN);
    }
}
