package org.directpathguard.api.hooks;

/** A plan could not be read, so nothing can be said about it. */
final class PlanUnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    PlanUnreadableException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
