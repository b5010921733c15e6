package org.directpathguard.web.picture;

import java.util.Locale;

/** What becomes of a part of the host when functions leave the hypervisor. The worst comes first. */
public enum Fate {
    /** It is lost, and something stands on it. */
    LOST,
    /** It leaves as it was asked to: one of the functions, or what hangs on them without being in use. */
    LEAVES,
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

    /** {@return true for what is drawn with weight} */
    boolean isLoss() {
        return this == LOST;
    }
}
