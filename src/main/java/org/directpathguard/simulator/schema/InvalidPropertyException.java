package org.directpathguard.simulator.schema;

import java.io.Serial;

/** A property path that the object's type does not have. */
public final class InvalidPropertyException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Names the path.
     *
     * @param path as the client wrote it
     */
    public InvalidPropertyException(String path) {
        super(path);
    }
}
