package org.directpathguard.vsphere.connection;

import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;

/** The account may not do this. */
public final class PermissionMissingException extends VsphereException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> privilege;

    PermissionMissingException(String problem, String nextStep, Optional<String> privilege, Throwable cause) {
        super(problem, nextStep, cause);
        this.privilege = privilege;
    }

    /** {@return the privilege that is missing, where the server named it} */
    public Optional<String> privilege() {
        return privilege;
    }
}
