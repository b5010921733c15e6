package org.directpathguard.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.directpathguard.identity.IdentityProperties.Certificate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows callers by their client certificate, which the TLS layer has checked ({@code server.ssl.client-auth}). */
final class CertificateFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private final List<Certificate> known;

    CertificateFilter(List<Certificate> known) {
        this.known = List.copyOf(known);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null
                && request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chainOfCaller
                && chainOfCaller.length > 0) {
            caller(chainOfCaller[0]).ifPresent(caller -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new CallerAuthentication(caller));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return known.stream()
                .filter(entry -> entry.subject().equalsIgnoreCase(subject))
                .findFirst()
                .map(entry -> new Caller(entry.name(), CallerKind.CERTIFICATE, "", entry.scopes()));
    }
}
