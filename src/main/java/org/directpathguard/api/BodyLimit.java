package org.directpathguard.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes bodies in up to a length; what is longer is not read to its end. */
final class BodyLimit extends OncePerRequestFilter {

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
        if (request.getContentLengthLong() <= largest) {
            byte[] body = request.getInputStream().readNBytes(largest + 1);
            if (body.length <= largest) {
                chain.doFilter(new KeptBody(request, body), response);
                return;
            }
        }
        // The rest is not read: the connection can't serve another call.
        response.setHeader("Connection", "close");
        problems.send(
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-long",
                "The body is too long",
                "A call may have " + largest + " bytes.",
                "Ask about fewer devices at once, or let the administrator raise guard.api.largest-body.");
    }
}
