package org.directpathguard.host;

/** State of a path ({@code HostMultipathInfoPath.pathState}, {@code state} on old hosts). */
public enum PathState {
    /** Carries, or could carry at once, input and output. */
    ACTIVE,
    /** Ready to take over. */
    STANDBY,
    /** Switched off by a person. */
    DISABLED,
    /** Does not work. */
    DEAD,
    /** The source said {@code unknown}, nothing, or a word that is not known. */
    UNKNOWN,
    /** The source lists the path without a state. */
    NOT_TOLD;

    /** {@return true for a path that a disk can be reached by after another one is lost} */
    public boolean isLive() {
        return this == ACTIVE || this == STANDBY;
    }
}
