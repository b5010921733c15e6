package org.directpathguard.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows callers by {@code Authorization: Bearer dpg_…}; other bearer tokens are left to the identity provider's filter. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final boolean othersKnowBearers;
    private final ObjectProvider<OwnRefusals> own;

    TokenFilter(ApiTokens tokens, boolean othersKnowBearers, ObjectProvider<OwnRefusals> own) {
        this.tokens = tokens;
        this.own = own;
        this.othersKnowBearers = othersKnowBearers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = tokens.authenticate(secret.get());
        } catch (LedgerUnavailableException e) {
            refuse(request, response, e);
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            SecurityProblems.send(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "token-refused",
                    "The token is not known, expired or revoked.",
                    "List the tokens with: directpath-guard token list; make a new one with token create.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, LedgerUnavailableException gone)
            throws IOException {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        OwnRefusals others = own.getIfAvailable(() -> (call, answer, code, problem) -> false);
        if (!others.refuse(request, response, status, gone.problem() + " " + gone.nextStep())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            SecurityProblems.send(response, status, "ledger-unavailable", gone.problem(), gone.nextStep());
        }
    }

    private Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> token.startsWith(TokenSecrets.PREFIX) || !othersKnowBearers);
    }
}
