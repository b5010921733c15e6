package org.directpathguard;

import org.directpathguard.host.InventoryException;

/** The settings of the service contradict each other, or something is left out. */
final class MisconfiguredException extends InventoryException {

    private static final long serialVersionUID = 1L;

    MisconfiguredException(String problem, String nextStep) {
        super(problem, nextStep);
    }
}
