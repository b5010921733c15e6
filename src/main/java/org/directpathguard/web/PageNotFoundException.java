package org.directpathguard.web;

/** The page's subject is not there: a host or a rule of that name. */
final class PageNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    PageNotFoundException(String problem, String nextStep) {
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
