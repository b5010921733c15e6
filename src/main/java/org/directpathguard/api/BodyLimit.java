package org.directpathguard.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.directpathguard.api.hooks.HookBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes bodies in up to a length; of what is longer nothing is kept. Other systems' objects may be longer than calls. */
final class BodyLimit extends OncePerRequestFilter {

    private static final String HOOKS = "/api/v1/hooks/";

    private final int largest;
    private final ProblemAnswer problems;

    BodyLimit(int largest, ProblemAnswer problems) {
        this.largest = largest;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0 || request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hook = request.getRequestURI().startsWith(request.getContextPath() + HOOKS);
        int most = hook ? Math.max(largest, HookBody.LONGEST) : largest;
        HttpServletRequest refused = request;
        if (request.getContentLengthLong() <= most) {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            refused = new KeptBody(request, body);
            if (body.length <= most) {
                chain.doFilter(refused, response);
                return;
            }
        }
        // The rest is not waited for: the connection can't serve another call.
        response.setHeader("Connection", "close");
        problems.send(
                refused,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-long",
                "The body is too long",
                "A call may have " + most + " bytes.",
                "Ask about fewer devices at once, or let the administrator raise guard.api.largest-body.");
    }
}
