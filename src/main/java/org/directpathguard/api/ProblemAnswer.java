package org.directpathguard.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends problem documents from where no controller is. */
final class ProblemAnswer {

    private final JsonMapper json;

    ProblemAnswer(JsonMapper json) {
        this.json = json;
    }

    void send(
            HttpServletResponse response, HttpStatus status, String type, String title, String detail, String nextStep)
            throws IOException {
        byte[] body = json.writeValueAsBytes(Problems.of(status, type, title, detail, nextStep));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
