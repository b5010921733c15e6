package org.directpathguard.vsphere.xml;

/** The text is larger, deeper or denser than any honest answer of a vSphere API. */
public final class XmlLimitException extends UnreadableXmlException {

    XmlLimitException(String message) {
        super(message);
    }
}
