package org.directpathguard.web.picture;

import java.util.Locale;

/** What becomes of a part of the host when functions leave the hypervisor. The worst comes first. */
public enum Fate {
    /** It is one of the functions that leave. */
    LEAVES,
    /** It is lost. */
    LOST,
    /** Nobody can tell. */
    UNKNOWN,
    /** It stays, with one way less. */
    WEAKER,
    /** It stays as it is. */
    STAYS;

    /** {@return the name in style sheets and message keys} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Fate worst(Fate other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isLoss() {
        return this == LEAVES || this == LOST;
    }
}
