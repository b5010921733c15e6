package org.directpathguard.corpus;

/** How bad a finding is, as the contract spells it; the later, the worse. */
enum Severity {
    INFO,
    WARN,
    BLOCK;

    /** {@return the decision of an answer whose worst finding is this} */
    String decision() {
        return this == INFO ? "ALLOW" : name();
    }
}
