package org.directpathguard.vsphere.connection;

import java.io.IOException;

/** The server answered, but not as a vSphere API does: a redirect, an error page, another kind of content. */
final class HttpAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    HttpAnswerException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
