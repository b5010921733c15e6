package org.directpathguard.plugin;

import org.springframework.http.HttpStatus;

/** A view asked for something that it can't have. */
final class PluginRefusalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String nextStep;

    PluginRefusalException(HttpStatus status, String problem, String nextStep) {
        super(problem);
        this.status = status;
        this.nextStep = nextStep;
    }

    static PluginRefusalException noSession(String problem) {
        return new PluginRefusalException(
                HttpStatus.UNAUTHORIZED, problem, "Log in to the vSphere Client again, and open this view anew.");
    }

    HttpStatus status() {
        return status;
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    String nextStep() {
        return nextStep;
    }
}
