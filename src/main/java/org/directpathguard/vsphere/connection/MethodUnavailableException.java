package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The server does not have this method, or not for this kind of object. */
public final class MethodUnavailableException extends VsphereException {

    private static final long serialVersionUID = 1L;

    MethodUnavailableException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
