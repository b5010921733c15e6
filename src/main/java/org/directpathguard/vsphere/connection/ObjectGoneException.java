package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The object that was asked about is no longer there. */
public final class ObjectGoneException extends VsphereException {

    private static final long serialVersionUID = 1L;

    ObjectGoneException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
