package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The host could not do what it was asked to; its configuration is as it was before. */
public final class HostRefusedException extends VsphereException {

    private static final long serialVersionUID = 1L;

    HostRefusedException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
