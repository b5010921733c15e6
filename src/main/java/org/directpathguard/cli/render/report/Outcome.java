package org.directpathguard.cli.render.report;

import org.directpathguard.rules.Decision;

/** How a host or a request came out, in step with the exit code of the command. */
enum Outcome {
    /** Nothing speaks against it. */
    PASSED,
    /** It passes with warnings. */
    WARNED,
    /** It is blocked, or something dangerous is enabled. */
    FAILED,
    /** Evidence is missing, which is never a pass. */
    UNKNOWN;

    static Outcome of(Decision decision) {
        return switch (decision) {
            case ALLOW -> PASSED;
            case WARN -> WARNED;
            case BLOCK -> FAILED;
        };
    }
}
