package org.directpathguard.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.IdentityProperties.Oidc;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration {

    private static final List<HttpMethod> METHODS = List.of(HttpMethod.values());
    private static final String[] OPEN_TO_ALL = {
        "/sign-in/**", "/webjars/**", "/styles/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico", "/actuator/health/**"
    };

    @Bean
    ApiTokens apiTokens(Database database, Ledger ledger) {
        return new ApiTokens(database, ledger, Clock.systemUTC());
    }

    @Bean
    ListenGuard listenGuard(
            Environment environment, IdentityProperties properties, ApiTokens tokens, SignInChoices choices)
            throws InventoryException {
        ListenGuard guard = new ListenGuard(environment, properties);
        guard.check(tokens, choices);
        return guard;
    }

    @Bean
    SignIns signIns(Ledger ledger) {
        return new SignIns(ledger);
    }

    /**
     * Paths with empty parts, encoded slashes and the like, which could mean one thing here and another in the filters; and
     * methods that nobody knows.
     */
    @Bean
    RequestRejectedHandler ambiguousPaths() {
        return (request, response, rejected) -> {
            if (!METHODS.contains(HttpMethod.valueOf(request.getMethod()))) {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
                SecurityProblems.send(
                        response,
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "wrong-method",
                        "The service knows no such method.",
                        "Use one of those in the header Allow.");
                return;
            }
            SecurityProblems.send(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "ambiguous-path",
                    "The request's address or headers can be read in more than one way.",
                    "Leave out empty parts, encoded slashes and control characters.");
        };
    }

    /** Behind the server's own report, which says nothing after it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableRequests() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
    }

    @Bean
    SecurityFilterChain callers(
            HttpSecurity http,
            IdentityProperties properties,
            ApiTokens tokens,
            OidcSignIn signIn,
            ObjectProvider<OwnRefusals> own) {
        Oidc oidc = properties.oidc();
        Refusals refusals = new Refusals();
        OwnAddresses addresses =
                new OwnAddresses(properties.web().hosts(), properties.web().origins());
        String issuer = oidc.issuer();
        http.addFilterBefore(new AddressFilter(addresses), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new TokenFilter(tokens, issuer != null, own), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new CertificateFilter(properties.certificates()), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new LocalCallerFilter(), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::carriesItsOwnProof))
                .headers(headers -> headers.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(SecurityConfiguration::permissions);
        if (issuer != null) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .bearerTokenResolver(SecurityConfiguration::foreignBearer)
                    .jwt(jwt -> jwt.decoder(OidcCallers.decoder(issuer, oidc.audience()))
                            .jwtAuthenticationConverter(new OidcCallers(oidc))));
        }
        signIn.configure(http);
        return http.build();
    }

    @Bean
    OidcSignIn oidcSignIn(IdentityProperties properties, SignIns signIns) {
        return new OidcSignIn(properties.oidc(), signIns);
    }

    private static void permissions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry calls) {
        calls.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN_TO_ALL)
                .permitAll()
                // A run task proves itself by its signature, which the hook checks.
                .requestMatchers(HttpMethod.POST, "/api/v1/hooks/terraform")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/checks/*/apply")
                .hasAuthority(Scope.APPLY.authority())
                .requestMatchers(HttpMethod.POST, "/api/v1/checks/*/override")
                .hasAuthority(Scope.OVERRIDE.authority())
                .requestMatchers(HttpMethod.POST, "/api/v1/overrides/*/approve")
                .hasAuthority(Scope.APPROVE.authority())
                .requestMatchers("/api/v1/audit/**", "/ledger/**")
                .hasAuthority(Scope.AUDIT.authority())
                .requestMatchers("/api/v1/tokens/**", "/tokens/**", "/api/v1/events/**")
                .hasAuthority(Scope.ADMIN.authority())
                .requestMatchers(HttpMethod.POST, "/api/v1/**")
                .hasAuthority(Scope.CHECK.authority())
                .anyRequest()
                .hasAuthority(CallerAuthentication.READER);
    }

    /** Only a browser's session is sent along unasked; calls without one can't be forged by another page's form. */
    private static boolean carriesItsOwnProof(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                && (request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getSession(false) == null);
    }

    private static @Nullable String foreignBearer(HttpServletRequest request) {
        String token = new DefaultBearerTokenResolver().resolve(request);
        return token == null || token.startsWith(TokenSecrets.PREFIX) ? null : token;
    }
}
