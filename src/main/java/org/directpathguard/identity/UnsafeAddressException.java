package org.directpathguard.identity;

import org.directpathguard.host.InventoryException;

/** The service must not listen where it was told to. */
final class UnsafeAddressException extends InventoryException {

    private static final long serialVersionUID = 1L;

    UnsafeAddressException(String problem, String nextStep) {
        super(problem, nextStep);
    }
}
