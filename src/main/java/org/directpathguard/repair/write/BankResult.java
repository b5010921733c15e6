package org.directpathguard.repair.write;

/** How the writing of one bank ended. */
public enum BankResult {
    /** Written, and read back as wanted. */
    REPAIRED,
    /** Not touched, because it would not have been safe. */
    REFUSED,
    /** A write failed; the text says what was restored. */
    FAILED,
    /** Not touched, because another bank failed before it. */
    NOT_REACHED
}
