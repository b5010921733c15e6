package org.directpathguard.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** What the server refuses before any controller is asked: a page for people, a problem document for programs. */
@Controller
class ErrorDocuments extends BasicErrorController {

    ErrorDocuments(ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> pages) {
        super(attributes, new ErrorProperties(), pages.orderedStream().toList());
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:directpath-guard:problem:" + type(status));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", "The call was refused: " + status.getReasonPhrase() + ".");
        problem.put("nextStep", "Compare the call with its description at /v3/api-docs.");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Whoever comes here without an error has found no page. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return failed ? super.getStatus(request) : HttpStatus.NOT_FOUND;
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "wrong-method";
            case NOT_FOUND -> "no-such-call";
            default -> status.is5xxServerError() ? "unforeseen" : "refused";
        };
    }
}
