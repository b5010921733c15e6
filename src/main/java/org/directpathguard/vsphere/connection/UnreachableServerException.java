package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** Nobody answers at the server's address, or not in time. */
public final class UnreachableServerException extends VsphereException {

    private static final long serialVersionUID = 1L;

    UnreachableServerException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
