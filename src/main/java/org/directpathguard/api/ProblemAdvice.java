package org.directpathguard.api;

import org.directpathguard.check.NoVerdictException;
import org.directpathguard.guard.TokenRefusedException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
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
        HttpStatus status =
                switch (refusal.reason()) {
                    case FORGED, OTHER_CHECK -> HttpStatus.FORBIDDEN;
                    case EXPIRED -> HttpStatus.CONFLICT;
                };
        return Problems.of(
                status, "decision-token", "The decision token is refused", refusal.problem(), refusal.nextStep());
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
                "The body is not JSON, or a field has the wrong type.",
                "Send a JSON object such as {\"host\": {\"name\": \"esx01\"}, \"devices\": [\"0000:00:1f.2\"]}.");
        return handleExceptionInternal(failure, problem, headers, status, request);
    }
}
