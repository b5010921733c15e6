package org.directpathguard.corpus.dump;

/** The prefix that Go's XML encoder invents for the schema instance name space; it differs between releases. */
public enum Prefix {
    /** govc 0.46. */
    PLAIN("XMLSchema-instance"),
    /** Releases built with a Go that keeps {@code xml…} prefixes reserved. */
    UNDERSCORED("_XMLSchema-instance");

    private final String text;

    Prefix(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
