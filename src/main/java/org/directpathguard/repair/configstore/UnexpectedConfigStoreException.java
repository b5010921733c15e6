package org.directpathguard.repair.configstore;

import org.directpathguard.repair.failure.RefusedException;

/** The ConfigStore database can't be changed with certainty that nothing else changes. */
public final class UnexpectedConfigStoreException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnexpectedConfigStoreException(String matter, String nextStep) {
        super(matter, nextStep);
    }

    UnexpectedConfigStoreException(String matter, String nextStep, Throwable cause) {
        super(matter, nextStep, cause);
    }
}
