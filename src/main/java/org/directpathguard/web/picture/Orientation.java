package org.directpathguard.web.picture;

/** Which way the chain runs. */
public enum Orientation {
    /** From left to right, for wide screens and paper. */
    ACROSS,
    /** From top to bottom like an outline, for narrow screens. */
    DOWN
}
