package org.directpathguard.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Calls of the API that fit no controller; calls of pages go on as if this were not here. */
@RestControllerAdvice
@Order(1)
class UnmatchedCalls {

    private static final String API = "/api/";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchCall(NoResourceFoundException failure, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isOurs(request)) {
            throw failure;
        }
        return answer(failure, "no-such-call", "There is no such call.", "/v3/api-docs describes all of them.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isOurs(request)) {
            throw failure;
        }
        return answer(
                failure,
                "wrong-method",
                "The call does not know the method " + failure.getMethod() + ".",
                "Use one of those in the header Allow.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(HttpMediaTypeNotSupportedException failure, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!isOurs(request)) {
            throw failure;
        }
        return answer(
                failure,
                "wrong-type",
                "The body is of a type that is not understood.",
                "Send JSON, and say so: Content-Type: application/json.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException failure, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!isOurs(request)) {
            throw failure;
        }
        return answer(
                failure,
                "not-acceptable",
                "The answer has no form that the caller accepts.",
                "Accept application/json and application/problem+json.");
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    private static ResponseEntity<ProblemDetail> answer(
            ErrorResponse failure, String type, String detail, String nextStep) {
        HttpStatus status = HttpStatus.valueOf(failure.getStatusCode().value());
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(failure.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(
                Problems.of(status, type, status.getReasonPhrase(), detail, nextStep), headers, status);
    }
}
