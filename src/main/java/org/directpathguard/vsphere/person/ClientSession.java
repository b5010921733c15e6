package org.directpathguard.vsphere.person;

/**
 * The session that a view of the vSphere Client sends along.
 *
 * @param header which header carried it: {@link #HEADER}, or {@link #OLDER_HEADER} of earlier releases
 * @param token the session's id, a secret
 */
public record ClientSession(String header, String token) {

    /** The header that samples for 8.0.2 and later use. */
    public static final String HEADER = "vmware-api-session-id";

    /** The header that the documentation of 7.0 and 8.0 names. */
    public static final String OLDER_HEADER = "webClientSessionId";

    /** The token is left out. */
    @Override
    public String toString() {
        return "ClientSession[" + header + "]";
    }
}
