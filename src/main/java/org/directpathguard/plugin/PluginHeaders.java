package org.directpathguard.plugin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the vSphere Clients of the configured vCenters frame the views, and nobody else. Files are asked for anew each
 * time, so that after an upgrade no browser puts old pages before the new service.
 */
final class PluginHeaders extends OncePerRequestFilter {

    private final String policy;

    PluginHeaders(List<String> origins) {
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors "
                + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
    }
}
