package org.directpathguard.vsphere.extension;

import java.util.Arrays;
import java.util.Optional;

/** How a vCenter is told to reach the server of a remote plug-in ({@code ExtensionServerInfo.type}). */
public enum ServerType {

    /** The address is that of a manifest: what VMware's own sample registers, from 6.7 U1 to 9.0. */
    MANIFEST_SERVER,

    /** The form of older releases, which one report needed for 9.1 together with a zip file. */
    HTTPS;

    static Optional<ServerType> named(String text) {
        return Arrays.stream(values()).filter(type -> type.name().equals(text)).findFirst();
    }
}
