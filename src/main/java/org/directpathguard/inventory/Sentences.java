package org.directpathguard.inventory;

import org.directpathguard.host.InventoryException;

/** Problems as one text, with the next step. */
final class Sentences {

    private Sentences() {}

    static String of(InventoryException failure) {
        return failure.problem() + " " + failure.nextStep();
    }
}
