package org.directpathguard.api;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.guard.ApplyFailedException;
import org.directpathguard.guard.ApplyRefusedException;
import org.directpathguard.guard.NotOverridableException;
import org.directpathguard.guard.TokenRefusedException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.OverrideRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever stands between a call and its verdict into a problem document; no stack trace leaves the service. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(ApiProblemException refusal) {
        return Problems.of(refusal.status(), refusal.type(), refusal.title(), refusal.detail(), refusal.nextStep());
    }

    @ExceptionHandler
    ProblemDetail noVerdict(NoVerdictException failure) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "no-verdict",
                "No verdict can be computed",
                failure.problem(),
                failure.nextStep());
    }

    @ExceptionHandler
    ProblemDetail tokenRefused(TokenRefusedException refusal) {
        HttpStatus status = switch (refusal.reason()) {
            case FORGED, OTHER_CHECK -> HttpStatus.FORBIDDEN;
            case EXPIRED -> HttpStatus.CONFLICT;
        };
        return Problems.of(
                status, "decision-token", "The decision token is refused", refusal.problem(), refusal.nextStep());
    }

    @ExceptionHandler
    ProblemDetail overrideRefused(OverrideRefusedException refusal) {
        HttpStatus status = switch (refusal.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case SAME_PERSON -> HttpStatus.FORBIDDEN;
            case APPROVED_BEFORE, NOT_APPROVED, USED_BEFORE, EXPIRED, OTHER_EVIDENCE -> HttpStatus.CONFLICT;
        };
        return Problems.of(
                status, "override-refused", "The override is refused", refusal.problem(), refusal.nextStep());
    }

    @ExceptionHandler
    ProblemDetail notOverridable(NotOverridableException refusal) {
        return Problems.of(
                HttpStatus.FORBIDDEN,
                "not-overridable",
                "This can't be overridden",
                refusal.problem(),
                refusal.nextStep());
    }

    @ExceptionHandler
    ProblemDetail applyRefused(ApplyRefusedException refusal) {
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT,
                refusal.reason().id(),
                "The change is not made",
                refusal.problem(),
                refusal.nextStep());
        problem.setProperty("changes", refusal.changes());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail applyFailed(ApplyFailedException failure) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_GATEWAY,
                failure.restricted() ? "restricted-version" : "apply-failed",
                failure.restricted() ? "The host's licence allows no changes" : "The server failed on the way",
                failure.problem(),
                failure.nextStep());
        problem.setProperty("sent", failure.known().sent());
        problem.setProperty("before", failure.known().before());
        problem.setProperty("after", failure.known().after());
        problem.setProperty("backup", failure.known().backup().orElse(null));
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ledgerGone(LedgerUnavailableException failure) {
        logger.error("The ledger does not answer", failure);
        ProblemDetail problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ledger-unavailable",
                "The ledger does not answer",
                failure.problem(),
                failure.nextStep());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail unreadable(InventoryException failure) {
        return Problems.of(
                HttpStatus.BAD_GATEWAY,
                "inventory-unreadable",
                "The inventory could not be read",
                failure.problem(),
                failure.nextStep());
    }

    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException failure) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-query",
                "The query could not be read",
                "The part of the address behind the question mark is not encoded as UTF-8.",
                "Encode names and values as RFC 3986 says.");
    }

    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException failure) {
        logger.error("A call failed for a reason that was not foreseen", failure);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unforeseen",
                "The service failed",
                "The call could not be answered. No verdict follows from that.",
                "Try again; if it stays, look into the log of the service.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-request",
                "The request could not be read",
                UnreadableBody.of(failure),
                "Send a JSON object such as {\"host\": {\"name\": \"esx01\"}, \"devices\": [\"0000:00:1f.2\"]}.");
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST,
                "unreadable-query",
                "The query could not be read",
                "The parameter " + failure.getPropertyName() + " is not of the form that it has to be.",
                "Compare the call with its description at /v3/api-docs.");
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    /** What Spring refuses by itself: the same form, and a next step. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        Object answer = body instanceof ProblemDetail detail && detail.getProperties() != null
                ? detail
                : Problems.of(
                        status,
                        "refused",
                        status.getReasonPhrase(),
                        failure instanceof ErrorResponse known
                                        && known.getBody().getDetail() != null
                                ? known.getBody().getDetail()
                                : "The call does not fit its description.",
                        "Compare the call with its description at /v3/api-docs.");
        HttpHeaders typed = new HttpHeaders();
        typed.addAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(failure, answer, typed, statusCode, request);
    }
}
