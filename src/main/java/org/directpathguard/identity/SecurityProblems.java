package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Refusals before a call reaches its controller, as {@code application/problem+json} (RFC 9457). */
final class SecurityProblems {

    private static final JsonMapper JSON = new JsonMapper();

    private SecurityProblems() {}

    static void send(HttpServletResponse response, HttpStatus status, String type, String detail, String nextStep)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(document(status, type, detail, nextStep).getBytes(StandardCharsets.UTF_8));
    }

    static String document(HttpStatus status, String type, String detail, String nextStep) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:directpath-guard:problem:" + type);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("nextStep", nextStep);
        return JSON.writeValueAsString(problem);
    }
}
