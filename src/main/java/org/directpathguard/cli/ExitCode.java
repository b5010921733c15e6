package org.directpathguard.cli;

import org.directpathguard.rules.Decision;

/** The codes that scripts rely on. */
final class ExitCode {

    /** The answer is yes: ALLOW, or done. */
    static final int YES = 0;
    /** The answer is no, or WARN. */
    static final int WARN = 1;
    /** BLOCK. */
    static final int BLOCK = 2;
    /** No verdict could be computed. No failure, foreseen or not, may end below this. */
    static final int NO_VERDICT = 3;
    /** Wrong usage. */
    static final int WRONG_USAGE = 64;

    private ExitCode() {}

    static int of(Decision decision) {
        return switch (decision) {
            case ALLOW -> YES;
            case WARN -> WARN;
            case BLOCK -> BLOCK;
        };
    }
}
