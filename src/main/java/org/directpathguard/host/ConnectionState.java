package org.directpathguard.host;

/** {@code HostSystem.runtime.connectionState}: whether what the server says about the host is current. */
public enum ConnectionState {
    /** The server talks to the host. */
    CONNECTED,
    /** An administrator disconnected it; what is known is old. */
    DISCONNECTED,
    /** The host does not answer; what is known is old. */
    NOT_RESPONDING,
    /** The state was not returned or not understood. */
    UNKNOWN
}
