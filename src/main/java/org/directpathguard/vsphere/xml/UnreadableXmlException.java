package org.directpathguard.vsphere.xml;

import java.io.IOException;

/** The text is no XML of the vSphere API: cut off, malformed, or holding what such an answer never holds. */
public class UnreadableXmlException extends IOException {

    /**
     * Says what is wrong with the text.
     *
     * @param message one sentence for people, without the text itself
     */
    public UnreadableXmlException(String message) {
        super(message);
    }

    UnreadableXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
