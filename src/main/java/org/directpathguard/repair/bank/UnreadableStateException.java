package org.directpathguard.repair.bank;

import java.io.IOException;
import org.directpathguard.repair.failure.DamagedException;

/** The medium does not give a bank's state back. */
public final class UnreadableStateException extends DamagedException {

    private static final long serialVersionUID = 1L;

    UnreadableStateException(IOException cause) {
        super(
                "The state archive can't be read from the medium: " + cause.getMessage() + ".",
                "Look for input/output errors in the kernel's log. Copy a failing disk with ddrescue and repair the"
                        + " copy.",
                cause);
    }
}
