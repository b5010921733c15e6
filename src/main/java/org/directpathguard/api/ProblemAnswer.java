package org.directpathguard.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.directpathguard.identity.OwnRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends problem documents from where no controller is; systems that have refusals of their own get those. */
final class ProblemAnswer {

    private final JsonMapper json;
    private final OwnRefusals own;

    ProblemAnswer(JsonMapper json, OwnRefusals own) {
        this.json = json;
        this.own = own;
    }

    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String type,
            String title,
            String detail,
            String nextStep)
            throws IOException {
        if (own.refuse(request, response, status, detail + " " + nextStep)) {
            return;
        }
        byte[] body = json.writeValueAsBytes(Problems.of(status, type, title, detail, nextStep));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
