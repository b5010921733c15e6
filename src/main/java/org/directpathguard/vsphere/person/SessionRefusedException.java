package org.directpathguard.vsphere.person;

import org.directpathguard.vsphere.VsphereException;

/** The vSphere Client does not know a session, or gives no ticket for it: expired, logged out, made up, or foreign. */
public final class SessionRefusedException extends VsphereException {

    private static final long serialVersionUID = 1L;

    SessionRefusedException(String problem) {
        super(problem, "Log in to the vSphere Client again, and open this view anew.");
    }
}
