package org.directpathguard.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.directpathguard.identity.IdentityProperties.Oidc;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Sign-in at the site's identity provider in a browser: authorization code with PKCE, state and nonce (OpenID Connect Core
 * 1.0, section 3.1). The tokens are read once; the session holds who it is and what the roles allow, and nothing of the
 * provider.
 */
public final class OidcSignIn {

    /** Name of the provider in addresses: {@code /oauth2/authorization/site} and {@code /login/oauth2/code/site}. */
    static final String REGISTRATION = "site";

    private static final String PAGE = "/sign-in?problem=";

    private final boolean offered;
    private final OidcCallers callers;
    private final SignIns signIns;
    private final SupplierClientRegistrationRepository provider;

    OidcSignIn(Oidc settings, SignIns signIns) {
        this.offered = settings.issuer() != null && settings.clientId() != null;
        this.callers = new OidcCallers(settings);
        this.signIns = signIns;
        this.provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    /** {@return whether people can sign in there} */
    public boolean isOffered() {
        return offered;
    }

    void configure(HttpSecurity http) {
        if (!offered) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .successHandler(this::begin)
                .failureHandler(this::refuse));
    }

    /** {@return whether the provider can be reached; it is asked once, so that the service starts without it} */
    boolean isThere() {
        try {
            return offered && provider.findByRegistrationId(REGISTRATION) != null;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException unreachable) {
            return false;
        }
    }

    private static ClientRegistration registration(Oidc settings) {
        String secret = secret(settings);
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(
                        Optional.ofNullable(settings.issuer()).orElse(""))
                .registrationId(REGISTRATION)
                .clientId(Optional.ofNullable(settings.clientId()).orElse(""))
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE);
        if (secret == null) {
            return registration
                    .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        }
        return registration.clientSecret(secret).build();
    }

    private static @Nullable String secret(Oidc settings) {
        if (settings.clientSecretFile() == null) {
            return null;
        }
        try {
            return Files.readString(settings.clientSecretFile()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        if (proven.getPrincipal() instanceof OidcUser person) {
            try {
                signIns.begin(callers.caller(person.getIdToken()), request, response);
                response.sendRedirect(request.getContextPath() + WantedPage.take(request));
                return;
            } catch (LedgerUnavailableException unrecorded) {
                end(request);
            }
        }
        response.sendRedirect(request.getContextPath() + PAGE + "provider");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        end(request);
        response.sendRedirect(request.getContextPath() + PAGE + "provider");
    }

    /** A sign-in that is not recorded is none. */
    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
    }
}
