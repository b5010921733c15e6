package org.directpathguard.simulator.machine;

import java.io.Serial;
import org.directpathguard.pci.PciAddress;

/** A change was asked for a function that the host does not have, or that it says can't be given away. */
public final class UnknownFunctionException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownFunctionException(PciAddress function) {
        super("The host has no function " + function + " that it could give away.");
    }
}
