package org.directpathguard.web.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An identity provider with a page to agree on, of another site than the service. It gives a token only for a code that it
 * handed out, once, and only to whoever knows the secret of PKCE.
 */
final class IdentityProvider {

    static final String CLIENT = "directpath-guard";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private IdentityProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static IdentityProvider start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            IdentityProvider provider = new IdentityProvider(server, key);
            provider.serve("/.well-known/openid-configuration", "application/json", asked -> provider.description());
            provider.serve("/keys", "application/json", asked -> new JWKSet(key.toPublicJWK()).toString());
            provider.serve("/authorize", "text/html", provider::page);
            provider.serve("/token", "application/json", provider::token);
            server.start();
            return provider;
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String description() {
        return """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
             "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private String page(Map<String, String> asked) {
        if (!asked.getOrDefault("code_challenge_method", "").equals("S256")) {
            return "PKCE is missing";
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri") + "?state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        return "<!DOCTYPE html><html lang=en><title>Provider</title><a href=\"%1$s&code=%2$s\">I am Erika</a> <a href=\"%1$s&error=access_denied\">Not now</a>"
                .formatted(back.replace("&", "&amp;"), code);
    }

    private String token(Map<String, String> asked) {
        Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
        if (begun == null || !challenge(asked.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))) {
            return "{\"error\": \"invalid_grant\"}";
        }
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("4711")
                .claim("nonce", begun.get("nonce"))
                .claim("preferred_username", "erika")
                .claim("roles", List.of("change-managers"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "{\"access_token\": \"unused\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}"
                .formatted(token.serialize());
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String type, Function<Map<String, String>, String> answer) {
        server.createContext(path, exchange -> {
            byte[] body = answer.apply(parameters(exchange)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new HashMap<>();
        UriComponentsBuilder.fromUriString("?" + (query == null ? form : query))
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> parameters.put(
                        name, java.net.URLDecoder.decode(value == null ? "" : value, StandardCharsets.UTF_8)));
        return parameters;
    }
}
