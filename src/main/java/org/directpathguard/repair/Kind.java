package org.directpathguard.repair;

/** What a target is. */
enum Kind {
    DISK("disk"),
    BANK_FOLDER("bank-folder"),
    ARCHIVE("archive");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** {@return the word used in reports} */
    String text() {
        return text;
    }
}
