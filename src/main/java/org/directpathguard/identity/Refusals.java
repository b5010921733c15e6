package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Sends browsers that have to sign in to the page for it, and tells programs what is missing. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Attribute of a refused request: {@code outdated} for a form of another session, {@code forbidden} otherwise. */
    static final String KIND = "org.directpathguard.refused";

    Refusals() {}

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isPage(request)) {
            if (request.getMethod().equals("GET")) {
                String query = request.getQueryString();
                WantedPage.remember(request, request.getRequestURI() + (query == null ? "" : "?" + query));
            }
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        SecurityProblems.send(
                response,
                HttpStatus.UNAUTHORIZED,
                "identity-missing",
                "This call needs to know who makes it.",
                "Send 'Authorization: Bearer TOKEN'; tokens are made with: directpath-guard token create.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean outdated = denied instanceof CsrfException;
        if (isPage(request) && (outdated || Callers.current().isIdentified())) {
            // The error page of the site tells people; it finds the kind of refusal in the request.
            request.setAttribute(KIND, outdated ? "outdated" : "forbidden");
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (outdated) {
            SecurityProblems.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "form-outdated",
                    "The form does not belong to this session.",
                    "Load the page again and repeat what you did.");
        } else if (Callers.current().isIdentified()) {
            SecurityProblems.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "scope-missing",
                    Callers.current().auditName() + " may not make this call.",
                    "Use a token or an account with the scope that the call needs; 'token list' shows scopes.");
        } else {
            commence(request, response, new IdentityMissingException(denied));
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
