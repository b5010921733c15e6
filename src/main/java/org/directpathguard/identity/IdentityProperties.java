package org.directpathguard.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, below {@code guard}.
 *
 * @param web under which names the service may be spoken to
 * @param oidc the site's identity provider
 * @param certificates callers that are known by their client certificate
 */
@ConfigurationProperties("guard")
record IdentityProperties(
        @DefaultValue Web web,
        @DefaultValue Oidc oidc,
        @DefaultValue List<Certificate> certificates) {

    /**
     * Under which names the service may be spoken to.
     *
     * @param hosts names beside {@code localhost} and addresses in digits
     * @param origins other sites whose pages may call, for instance {@code https://vcenter.example.com}
     */
    record Web(
            @DefaultValue List<String> hosts, @DefaultValue List<String> origins) {}

    /**
     * The site's identity provider, whose tokens count as bearer tokens, and at which people can sign in.
     *
     * @param issuer its address, as its tokens name it; nothing to use none
     * @param audience whom its tokens must be for
     * @param nameClaim the claim that names the person
     * @param scopesClaim the claim that holds scopes or roles
     * @param roles scopes by value of that claim, beside values that are names of scopes themselves
     * @param clientId what this service is called there; nothing to offer no sign-in in browsers
     * @param clientSecretFile the file with the secret that goes with it; nothing for a public client, which proves itself
     *     by PKCE (RFC 7636) alone
     */
    record Oidc(
            @Nullable String issuer,
            @DefaultValue("directpath-guard") String audience,
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue("scope") String scopesClaim,
            @DefaultValue Map<String, Set<Scope>> roles,
            @Nullable String clientId,
            @Nullable Path clientSecretFile) {}

    /**
     * A caller that is known by its client certificate.
     *
     * @param subject subject of the certificate as RFC 2253 writes it
     * @param name the person or pipeline that answers for its calls
     * @param scopes what it may do
     */
    record Certificate(
            String subject,
            String name,
            @DefaultValue("check") Set<Scope> scopes) {}
}
