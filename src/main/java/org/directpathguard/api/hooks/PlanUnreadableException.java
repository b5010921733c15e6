package org.directpathguard.api.hooks;

/** A plan could not be read, so nothing can be said about it. */
final class PlanUnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    PlanUnreadableException(String problem, String nextStep) {
        super(problem);
        this.nextStep = nextStep;
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    String nextStep() {
        return nextStep;
    }
}
