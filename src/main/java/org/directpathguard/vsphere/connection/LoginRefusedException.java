package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The server does not know this user with this password. */
public final class LoginRefusedException extends VsphereException {

    private static final long serialVersionUID = 1L;

    LoginRefusedException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
