package org.directpathguard.vsphere.connection;

import org.directpathguard.vsphere.VsphereException;

/** The server refused a call with a fault that has no exception of its own here. */
public final class ServerFaultException extends VsphereException {

    private static final long serialVersionUID = 1L;

    private final String fault;

    ServerFaultException(String problem, String nextStep, String fault, Throwable cause) {
        super(problem, nextStep, cause);
        this.fault = fault;
    }

    /** {@return the API's name of the fault, for instance {@code RestrictedVersion}} */
    public String fault() {
        return fault;
    }
}
