package org.directpathguard.repair;

/** What became of a saved configuration. */
enum StateResult {
    /** It is as it was. */
    UNCHANGED("unchanged"),
    /** Written, read back and found to be as wanted. */
    REPAIRED("repaired"),
    /** It had to stay as it was. */
    REFUSED("refused"),
    /** A write failed. */
    FAILED("failed");

    private final String text;

    StateResult(String text) {
        this.text = text;
    }

    /** {@return the word used in reports} */
    String text() {
        return text;
    }
}
