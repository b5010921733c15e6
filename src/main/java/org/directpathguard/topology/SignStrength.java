package org.directpathguard.topology;

/** How much a sign of the boot disk proves. */
public enum SignStrength {
    /** The host itself says it. */
    PROOF("proof"),
    /** Only a boot disk looks like this, though it may be a stale second one. */
    STRONG("strong"),
    /** Usual for a boot disk, possible for others. */
    MEDIUM("medium"),
    /** Shows that boot media exist, not where. */
    EXISTENCE("existence only");

    private final String displayName;

    SignStrength(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the strength in words} */
    public String displayName() {
        return displayName;
    }
}
