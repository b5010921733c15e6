package org.directpathguard.api;

import org.springframework.http.HttpStatus;

/** A request that can't be answered, in the parts of a problem document. */
final class ApiProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final String nextStep;

    ApiProblemException(HttpStatus status, String type, String title, String detail, String nextStep) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.nextStep = nextStep;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    String nextStep() {
        return nextStep;
    }
}
