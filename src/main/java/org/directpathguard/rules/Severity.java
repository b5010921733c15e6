package org.directpathguard.rules;

/** How bad a finding is, by its consequence. */
public enum Severity {
    /** Nothing is lost; worth knowing before the change. */
    INFO,
    /** Something gets weaker or some service stops, and can be put back: a person has to want it. */
    WARN,
    /** The host, its datastores or its machines are lost, or nobody can tell: don't. */
    BLOCK
}
