package org.directpathguard.plugin;

import java.net.URI;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.OverrideRefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says to the views what stands between a request and its answer, in two parts. */
@RestControllerAdvice(basePackageClasses = PluginAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PluginAdvice {

    static final String TYPE = "urn:directpath-guard:problem:plugin";

    @ExceptionHandler
    ProblemDetail refused(PluginRefusalException refusal) {
        return problem(refusal);
    }

    @ExceptionHandler
    ProblemDetail overrideRefused(OverrideRefusedException refusal) {
        HttpStatus status = switch (refusal.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case SAME_PERSON -> HttpStatus.FORBIDDEN;
            case APPROVED_BEFORE, NOT_APPROVED, USED_BEFORE, EXPIRED, OTHER_EVIDENCE -> HttpStatus.CONFLICT;
        };
        return of(status, refusal.problem(), refusal.nextStep());
    }

    @ExceptionHandler
    ProblemDetail unreadable(InventoryException failure) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, failure.problem(), failure.nextStep());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException failure) {
        return of(HttpStatus.BAD_REQUEST, "The request could not be read.", "Open the view anew.");
    }

    static ProblemDetail problem(PluginRefusalException refusal) {
        return of(refusal.status(), refusal.problem(), refusal.nextStep());
    }

    private static ProblemDetail of(HttpStatus status, String problem, String nextStep) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem);
        detail.setType(URI.create(TYPE));
        detail.setProperty("nextStep", nextStep);
        return detail;
    }
}
