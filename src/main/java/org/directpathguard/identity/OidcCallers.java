package org.directpathguard.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.identity.IdentityProperties.Oidc;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Turns tokens of the site's identity provider into callers. */
final class OidcCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Oidc settings;

    OidcCallers(Oidc settings) {
        this.settings = settings;
    }

    /** Reads the provider's keys at the first token, so that the service starts without the provider. */
    static JwtDecoder decoder(String issuer, String audience) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, found -> found != null && found.contains(audience))));
            return decoder;
        });
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return caller(token);
    }

    /** Finds the caller in the claims of a token that was verified. */
    CallerAuthentication caller(ClaimAccessor token) {
        String name = Optional.ofNullable(token.getClaimAsString(settings.nameClaim()))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Objects.requireNonNullElse(token.getClaimAsString(JwtClaimNames.SUB), "unnamed"));
        String issuer = Objects.requireNonNullElse(token.getClaimAsString(JwtClaimNames.ISS), "");
        return new CallerAuthentication(new Caller(name, CallerKind.OIDC, issuer, scopes(token)));
    }

    private Set<Scope> scopes(ClaimAccessor token) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String value : values(token.getClaims().get(settings.scopesClaim()))) {
            Scope.parse(value).ifPresent(scopes::add);
            scopes.addAll(settings.roles().getOrDefault(value, Set.of()));
        }
        return scopes;
    }

    /** Providers write a list as a JSON array or as words in one text (RFC 8693, section 4.2). */
    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : Arrays.asList(claim.toString().split(" +", -1));
    }
}
