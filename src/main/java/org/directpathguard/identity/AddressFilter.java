package org.directpathguard.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that come under a foreign name, or change something from a foreign page. */
final class AddressFilter extends OncePerRequestFilter {

    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final OwnAddresses addresses;

    AddressFilter(OwnAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (!addresses.isOwn(host == null ? request.getServerName() : host)) {
            SecurityProblems.send(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "foreign-host",
                    "This service is not known under the name that the request gives as Host.",
                    "Use localhost or an address in digits, or add the name to guard.web.hosts.");
        } else if (isForeign(request, host)) {
            SecurityProblems.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "foreign-origin",
                    "The request comes from a page of another site.",
                    "Open the page of this service, or add the other site to guard.web.origins.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request, String host) {
        if (ONLY_READ.contains(request.getMethod())) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !addresses.isWelcome(origin, host);
    }
}
