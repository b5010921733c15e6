package org.directpathguard.rules;

import java.util.Collection;
import java.util.Comparator;

/** The answer to a request: the worst severity among its findings. */
public enum Decision {
    /** No finding above INFO. */
    ALLOW,
    /** At least one WARN, no BLOCK. */
    WARN,
    /** At least one BLOCK. */
    BLOCK;

    /**
     * Decides.
     *
     * @param findings all findings
     * @return the worst severity as a decision
     */
    public static Decision of(Collection<Finding> findings) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        return switch (worst) {
            case INFO -> ALLOW;
            case WARN -> WARN;
            case BLOCK -> BLOCK;
        };
    }
}
