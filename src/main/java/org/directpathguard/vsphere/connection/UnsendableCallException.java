package org.directpathguard.vsphere.connection;

import java.io.IOException;

/** A call holds something that must not be sent: a text that XML can't carry, or an id that is none. */
final class UnsendableCallException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsendableCallException(String method, IllegalArgumentException cause) {
        super("the call " + method + " holds a value that can't be sent", cause);
    }
}
