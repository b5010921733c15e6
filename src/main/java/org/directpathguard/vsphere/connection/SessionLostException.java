package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The server ended the session, and logging in again did not help. */
public final class SessionLostException extends VsphereException {

    private static final long serialVersionUID = 1L;

    SessionLostException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
