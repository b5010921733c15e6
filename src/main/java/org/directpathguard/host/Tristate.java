package org.directpathguard.host;

/** A flag that may be unknown. */
public enum Tristate {
    /** Said to be so. */
    YES,
    /** Said not to be so. */
    NO,
    /** Nobody said. */
    UNKNOWN;

    /**
     * A flag that was read.
     *
     * @param flag its value
     * @return yes or no
     */
    public static Tristate of(boolean flag) {
        return flag ? YES : NO;
    }

    /** {@return true only for yes} */
    public boolean isYes() {
        return this == YES;
    }

    /** {@return true only for no} */
    public boolean isNo() {
        return this == NO;
    }

    /** {@return true for yes and for unknown: what a careful reader has to reckon with} */
    public boolean mayBe() {
        return this != NO;
    }
}
