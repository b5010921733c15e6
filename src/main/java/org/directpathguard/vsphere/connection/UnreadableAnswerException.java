package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The server answered, but with nothing that a vSphere API would say. */
public final class UnreadableAnswerException extends VsphereException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
