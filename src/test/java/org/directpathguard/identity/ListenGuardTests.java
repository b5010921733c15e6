package org.directpathguard.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.IdentityProperties.Certificate;
import org.directpathguard.identity.IdentityProperties.Oidc;
import org.directpathguard.identity.IdentityProperties.Web;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings.Folder;
import org.directpathguard.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenGuardTests {

    private static final SignInChoices REAL = new SignInChoices(Optional.empty(), false);
    private static final Map<String, Object> TLS =
            Map.of("server.address", "0.0.0.0", "server.ssl.certificate", "guard.pem");

    private static final Certificate PIPELINE =
            new Certificate("CN=pipeline,O=Example", "pipeline", Set.of(Scope.CHECK));

    private final Database database;
    private final ApiTokens tokens;

    ListenGuardTests(@TempDir Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        database = Database.open(new Folder(folder, false));
        tokens = new ApiTokens(database, new Ledger(database, clock), clock);
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void check(Map<String, Object> settings, Oidc oidc, SignInChoices choices) throws InventoryException {
        check(settings, oidc, choices, List.of());
    }

    private void check(Map<String, Object> settings, Oidc oidc, SignInChoices choices, List<Certificate> certificates)
            throws InventoryException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new ListenGuard(environment, new IdentityProperties(new Web(List.of(), List.of()), oidc, certificates))
                .check(tokens, choices);
    }

    private static Oidc issuer(String issuer) {
        return new Oidc(issuer.isEmpty() ? null : issuer, "a", "n", "s", Map.of(), null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void thisMachineAloneNeedsNothing(String address) {
        assertThatCode(() -> check(Map.of("server.address", address), issuer(""), REAL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", ""})
    void beyondThisMachineNothingTravelsInTheClear(String address) {
        assertThatThrownBy(() -> check(Map.of("server.address", address), issuer("https://id.example.com"), REAL))
                .hasMessageContaining("without TLS");
    }

    @Test
    void beyondThisMachineSomebodyMustBeAbleToSayWhoItIs() throws Exception {
        assertThatThrownBy(() -> check(TLS, issuer(""), REAL)).hasMessageContaining("nobody could say who it is");
        assertThatCode(() -> check(TLS, issuer("https://id.example.com"), REAL)).doesNotThrowAnyException();

        ApiToken token = tokens.create(new NewToken("a", "a", Set.of(Scope.CHECK), Optional.empty()), "a test")
                .token();
        assertThatCode(() -> check(TLS, issuer(""), REAL)).doesNotThrowAnyException();
        tokens.revoke(token.id(), "a test");
        assertThatThrownBy(() -> check(TLS, issuer(""), REAL)).hasMessageContaining("nobody could say who it is");
    }

    @ParameterizedTest
    @CsvSource({
        "server.ssl.bundle,        guard,       spring.ssl.bundle.pem.guard.truststore.certificate",
        "server.ssl.bundle,        own,         spring.ssl.bundle.jks.own.truststore.location",
        "server.ssl.certificate,   guard.pem,   server.ssl.trust-certificate",
        "server.ssl.key-store,     guard.p12,   server.ssl.trust-store"
    })
    void certificatesOfCallersAreAskedForOnlyWhereTheirAuthorityIsNamed(String tls, String value, String authority) {
        Map<String, Object> anyAuthority =
                Map.of("server.address", "127.0.0.1", "server.ssl.client-auth", "want", tls, value);
        Map<String, Object> ours = new HashMap<>(anyAuthority);
        ours.put(authority, "file:clients.pem");

        assertThatThrownBy(() -> check(anyAuthority, issuer(""), REAL, List.of(PIPELINE)))
                .hasMessageContaining("every public authority");
        assertThatThrownBy(() -> check(anyAuthority, issuer(""), REAL)).hasMessageContaining("every public authority");
        assertThatCode(() -> check(ours, issuer(""), REAL, List.of(PIPELINE))).doesNotThrowAnyException();
    }

    @Test
    void callersThatAreKnownByACertificateNobodyAsksForAreNamedInVain() {
        assertThatThrownBy(() -> check(
                        Map.of("server.address", "127.0.0.1", "server.ssl.certificate", "guard.pem"),
                        issuer(""),
                        REAL,
                        List.of(PIPELINE)))
                .hasMessageContaining("no caller is asked for a certificate");
    }

    @Test
    void theDemonstrationStaysOnThisMachine() {
        assertThatThrownBy(
                        () -> check(TLS, issuer("https://id.example.com"), new SignInChoices(Optional.empty(), true)))
                .hasMessageContaining("Alice or Bob");
    }
}
