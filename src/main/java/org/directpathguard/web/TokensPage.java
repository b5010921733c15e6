package org.directpathguard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.identity.ApiToken;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens: made, renewed and withdrawn. A secret is shown once, in the answer that made it. */
@Controller
class TokensPage {

    private final ApiTokens tokens;

    TokensPage(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A token in the list.
     *
     * @param token the token
     * @param scopes what it may do
     * @param created when it was made
     * @param expires until when it counts
     * @param used when it was used last
     * @param state how it stands, as message keys call it
     */
    record Line(
            ApiToken token,
            String scopes,
            Moment created,
            Optional<Moment> expires,
            Optional<Moment> used,
            String state) {

        static Line of(ApiToken token, Instant now) {
            String ended = token.revokedAt().isPresent() ? "revoked" : "expired";
            return new Line(
                    token,
                    token.scopes().stream().sorted().map(Scope::id).collect(Collectors.joining(", ")),
                    new Moment(token.createdAt()),
                    token.expiresAt().map(Moment::new),
                    token.lastUsedAt().map(Moment::new),
                    token.isUsable(now) ? "usable" : ended);
        }
    }

    @GetMapping("/tokens")
    String list(Model model) throws LedgerUnavailableException {
        Instant now = Instant.now();
        model.addAttribute(
                "lines",
                tokens.list().stream().map(token -> Line.of(token, now)).toList());
        model.addAttribute("scopes", List.of(Scope.values()));
        return "tokens";
    }

    @PostMapping("/tokens")
    String create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<String> scope,
            @RequestParam(defaultValue = "90") int days,
            Model model,
            HttpServletResponse response)
            throws LedgerUnavailableException {
        Set<Scope> scopes =
                scope.stream().flatMap(text -> Scope.parse(text).stream()).collect(Collectors.toSet());
        if (name.isBlank() || scopes.isEmpty()) {
            model.addAttribute("incomplete", true);
            return list(model);
        }
        Instant end = Instant.now().plus(Math.max(1, Math.min(days, 3650)), ChronoUnit.DAYS);
        ApiToken.Issued issued = tokens.create(
                new NewToken(name, Callers.current().name(), scopes, Optional.of(end)),
                Callers.current().auditName());
        return shown(Optional.of(issued), model, response);
    }

    @PostMapping("/tokens/{id}/rotate")
    String rotate(@PathVariable String id, Model model, HttpServletResponse response)
            throws LedgerUnavailableException {
        return shown(tokens.rotate(id, Callers.current().auditName()), model, response);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable String id, RedirectAttributes next) throws LedgerUnavailableException {
        if (tokens.revoke(id, Callers.current().auditName())) {
            next.addFlashAttribute("done", "tokens.revoked");
        }
        return "redirect:/tokens";
    }

    private String shown(Optional<ApiToken.Issued> issued, Model model, HttpServletResponse response)
            throws LedgerUnavailableException {
        issued.ifPresent(token -> model.addAttribute("secret", token.secret()));
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return list(model);
    }
}
