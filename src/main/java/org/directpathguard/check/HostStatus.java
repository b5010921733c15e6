package org.directpathguard.check;

/** How a host stands with everything that is enabled, pending and active on it. */
public enum HostStatus {
    /** Nothing dangerous is enabled. */
    OK("ok"),
    /** What is enabled would be blocked: the next start of the host may be its last good one. */
    ARMED("armed"),
    /** It has lost its footing to passthrough already. */
    BROKEN("broken"),
    /** Evidence is missing. */
    UNKNOWN("unknown");

    private final String id;

    HostStatus(String id) {
        this.id = id;
    }

    /** {@return the value in documents} */
    public String id() {
        return id;
    }
}
