package org.directpathguard.repair.archive;

/** Whether a function is a PCI bridge, as far as the archive itself tells. */
public enum BridgeEvidence {
    /** A class recorded in the archive says so. Everything behind it leaves with it. */
    YES("yes"),
    /** It carries an adapter or USB controller, or its recorded class is another. */
    NO("no"),
    /** The archive does not say. Never taken for no. */
    UNKNOWN("unknown");

    private final String text;

    BridgeEvidence(String text) {
        this.text = text;
    }

    /** {@return the word used in reports: yes, no or unknown} */
    public String text() {
        return text;
    }
}
