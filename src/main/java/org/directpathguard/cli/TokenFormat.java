package org.directpathguard.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.directpathguard.cli.render.Paragraph;
import org.directpathguard.identity.ApiToken;
import org.directpathguard.identity.Scope;
import tools.jackson.databind.json.JsonMapper;

/** How tokens are printed. */
enum TokenFormat {
    /** For people. */
    TEXT {
        @Override
        String issued(ApiToken.Issued issued) {
            return "%s%n%nThis is the secret of the token '%s' (%s), shown once. Callers send it as:%n"
                            .formatted(
                                    issued.secret(),
                                    Paragraph.printable(issued.token().name()),
                                    issued.token().id())
                    + "  Authorization: Bearer TOKEN%n".formatted();
        }

        @Override
        String list(List<ApiToken> tokens, Instant now) {
            if (tokens.isEmpty()) {
                return "There is no token. Make one with: token create NAME --scope check%n".formatted();
            }
            return tokens.stream().map(token -> line(token, now)).collect(Collectors.joining());
        }

        private String line(ApiToken token, Instant now) {
            return "%s  %-8s %-20s %s, for %s%s%n"
                    .formatted(
                            token.id(),
                            state(token, now),
                            scopes(token),
                            Paragraph.printable(token.name()),
                            Paragraph.printable(token.owner()),
                            token.expiresAt().map(end -> ", until " + end).orElse(""));
        }
    },
    /** For programs. */
    JSON {
        @Override
        String issued(ApiToken.Issued issued) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", "directpath-guard/token/1");
            document.putAll(fields(issued.token()));
            document.put("secret", issued.secret());
            return new JsonMapper().writeValueAsString(document) + "\n";
        }

        @Override
        String list(List<ApiToken> tokens, Instant now) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", "directpath-guard/tokens/1");
            document.put(
                    "tokens",
                    tokens.stream()
                            .map(token -> {
                                Map<String, Object> fields = fields(token);
                                fields.put("state", state(token, now));
                                return fields;
                            })
                            .toList());
            return new JsonMapper().writeValueAsString(document) + "\n";
        }
    };

    abstract String issued(ApiToken.Issued issued);

    abstract String list(List<ApiToken> tokens, Instant now);

    private static String state(ApiToken token, Instant now) {
        if (token.revokedAt().isPresent()) {
            return "revoked";
        }
        return token.isUsable(now) ? "active" : "expired";
    }

    private static String scopes(ApiToken token) {
        return token.scopes().stream().map(Scope::id).sorted().collect(Collectors.joining(","));
    }

    private static Map<String, Object> fields(ApiToken token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", token.id());
        fields.put("name", token.name());
        fields.put("owner", token.owner());
        fields.put("scopes", token.scopes().stream().map(Scope::id).sorted().toList());
        fields.put("createdBy", token.createdBy());
        fields.put("createdAt", token.createdAt().toString());
        token.expiresAt().ifPresent(time -> fields.put("expiresAt", time.toString()));
        token.revokedAt().ifPresent(time -> fields.put("revokedAt", time.toString()));
        token.lastUsedAt().ifPresent(time -> fields.put("lastUsedAt", time.toString()));
        return fields;
    }
}
