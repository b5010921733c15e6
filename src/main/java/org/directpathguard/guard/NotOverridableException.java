package org.directpathguard.guard;

import org.directpathguard.host.InventoryException;

/** The policy allows no override of a finding. */
public final class NotOverridableException extends InventoryException {

    private static final long serialVersionUID = 1L;

    NotOverridableException(String problem, String nextStep) {
        super(problem, nextStep);
    }
}
