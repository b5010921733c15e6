package org.directpathguard.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class OidcTests {

    private static final Provider PROVIDER = Provider.start();

    private final MockMvc mvc;

    @Autowired
    OidcTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("guard.oidc.issuer", PROVIDER::issuer);
        registry.add("guard.oidc.scopes-claim", () -> "roles");
        registry.add("guard.oidc.roles.change-managers", () -> "approve,audit");
    }

    @AfterAll
    static void stop() {
        PROVIDER.server.stop(0);
    }

    private static JWTClaimsSet.Builder alice() {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience("directpath-guard")
                .subject("4711")
                .claim("preferred_username", "alice")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    }

    private ResultActions audit(String token) throws Exception {
        return mvc.perform(get("/ledger/none").header("Authorization", "Bearer " + token));
    }

    @Test
    void rolesOfTheProviderBecomeScopes() throws Exception {
        String token = PROVIDER.sign(alice().claim("roles", new String[] {"change-managers", "check"}));

        audit(token).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/checks")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}"))
                .andExpect(status().isOk());
        mvc.perform(post("/api/v1/checks/x/apply").header("Authorization", "Bearer " + token))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTokenWithoutRolesMayOnlyRead() throws Exception {
        String token = PROVIDER.sign(alice());

        audit(token).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/hosts").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
    }

    @Test
    void expiredForeignAndForgedTokensAreRefused() throws Exception {
        audit(PROVIDER.sign(alice().expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))))
                .andExpect(status().isUnauthorized());
        audit(PROVIDER.sign(alice().audience("something-else"))).andExpect(status().isUnauthorized());
        audit(PROVIDER.sign(alice().issuer("https://evil.example.com"))).andExpect(status().isUnauthorized());
        String good = PROVIDER.sign(alice().claim("roles", "audit"));
        audit(good.substring(0, good.length() - 6) + "AAAAAA").andExpect(status().isUnauthorized());
        audit(Provider.keyless(alice())).andExpect(status().isUnauthorized());
    }

    /** An identity provider as small as it can be: its description, its key, and tokens. */
    private record Provider(HttpServer server, RSAKey key) {

        static Provider start() {
            try {
                RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                Provider provider = new Provider(server, key);
                provider.serve(
                        "/.well-known/openid-configuration",
                        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"],"
                                        .formatted(provider.issuer(), provider.issuer())
                                + "\"authorization_endpoint\":\"%s/a\",\"response_types_supported\":[\"code\"],"
                                        .formatted(provider.issuer())
                                + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}");
                provider.serve("/keys", new JWKSet(key.toPublicJWK()).toString());
                server.start();
                return provider;
            } catch (JOSEException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        String issuer() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        String sign(JWTClaimsSet.Builder claims) throws JOSEException {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        }

        /** Signed by a key that the provider does not know, under the name of its own. */
        static String keyless(JWTClaimsSet.Builder claims) throws JOSEException {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
            return token.serialize();
        }

        private void serve(String path, String json) {
            server.createContext(path, exchange -> {
                byte[] body = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }
    }
}
