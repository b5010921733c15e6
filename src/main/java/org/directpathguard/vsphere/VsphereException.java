package org.directpathguard.vsphere;

import org.directpathguard.host.InventoryException;

/** A vSphere server, or a saved inventory of one, could not be asked. */
public class VsphereException extends InventoryException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure in two parts.
     *
     * @param problem what is the matter, with the objects' names
     * @param nextStep what to do next
     */
    public VsphereException(String problem, String nextStep) {
        super(problem, nextStep);
    }

    /**
     * A failure in two parts with its technical cause.
     *
     * @param problem what is the matter, with the objects' names
     * @param nextStep what to do next
     * @param cause the technical cause
     */
    public VsphereException(String problem, String nextStep, Throwable cause) {
        super(problem, nextStep, cause);
    }
}
