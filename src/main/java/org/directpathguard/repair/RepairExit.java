package org.directpathguard.repair;

/** How a repair command ends. Scripts rely on these numbers. */
public enum RepairExit {
    /** {@code inspect}: no passthrough entry at all. {@code apply}: repaired and verified, or nothing to do. */
    DONE(0),
    /** {@code inspect}: passthrough entries were found and can be taken back. */
    FOUND(1),
    /** {@code apply}: the bank that boots next is repaired; another valid bank was refused. */
    PARTLY(2),
    /** Refused, and nothing was written. */
    REFUSED(3),
    /** The input is damaged, and nothing was written to what is damaged. */
    DAMAGED(4),
    /** A write failed, or the program did once a write had begun. */
    WRITE_FAILED(5),
    /** The command line is wrong. */
    USAGE(64);

    private final int code;

    RepairExit(int code) {
        this.code = code;
    }

    /** {@return the exit code of the process} */
    public int code() {
        return code;
    }
}
