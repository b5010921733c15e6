package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.directpathguard.guard.TokenRefusedException.Reason;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.rules.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Path folder;
    private final DecisionTokens tokens;

    DecisionTokensTests(@TempDir Path folder) throws InventoryException {
        this.folder = folder;
        this.tokens = at(folder, NOW);
    }

    private DecisionTokens at(Instant moment) throws InventoryException {
        return at(folder, moment);
    }

    private static DecisionTokens at(Path folder, Instant moment) throws InventoryException {
        return new DecisionTokens(ServiceKeys.in(folder), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static StoredDecision decision(String id, String fingerprint, Decision answer) {
        return new StoredDecision(
                id,
                1,
                NOW,
                NOW.plus(Duration.ofHours(1)),
                answer,
                "esx01",
                "host-1",
                Optional.of("vc1"),
                "alice",
                Optional.empty(),
                "standard",
                fingerprint,
                "{}");
    }

    private static void refused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void theTokenOfADecisionIsAcceptedAlsoAfterARestart() throws InventoryException {
        StoredDecision decision = decision("a", "sha256:1", Decision.WARN);
        String token = tokens.sign(decision);

        tokens.check(token, decision);
        at(NOW.plusSeconds(3599)).check(token, decision);
    }

    @Test
    void aTokenIsBoundToItsDecisionFingerprintAndAnswer() {
        String token = tokens.sign(decision("a", "sha256:1", Decision.BLOCK));

        refused(() -> tokens.check(token, decision("b", "sha256:1", Decision.BLOCK)), Reason.OTHER_CHECK);
        refused(() -> tokens.check(token, decision("a", "sha256:2", Decision.BLOCK)), Reason.OTHER_CHECK);
        refused(() -> tokens.check(token, decision("a", "sha256:1", Decision.ALLOW)), Reason.OTHER_CHECK);
    }

    @Test
    void aTokenEndsWithItsDecision() throws InventoryException {
        StoredDecision decision = decision("a", "sha256:1", Decision.ALLOW);
        String token = tokens.sign(decision);
        DecisionTokens later = at(NOW.plus(Duration.ofHours(1)));

        refused(() -> later.check(token, decision), Reason.EXPIRED);
    }

    @Test
    void nothingElseIsAccepted() {
        StoredDecision decision = decision("a", "sha256:1", Decision.BLOCK);
        String token = tokens.sign(decision);
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("a\nsha256:1\nALLOW\n" + NOW.plusSeconds(3600).getEpochSecond())
                        .getBytes(StandardCharsets.UTF_8));
        String signature = token.substring(token.lastIndexOf('.') + 1);

        for (String forged : new String[] {
            "",
            "x",
            "dpg1..",
            "dpg1." + claims + "." + signature,
            token + "A",
            token.replace("dpg1", "dpg0"),
            "dpg1." + claims + "." + "A".repeat(43),
            "A".repeat(100_000)
        }) {
            refused(() -> tokens.check(forged, decision), Reason.FORGED);
        }
    }

    @Test
    void anotherServicesTokenIsAForgery(@TempDir Path elsewhere) throws InventoryException {
        StoredDecision decision = decision("a", "sha256:1", Decision.BLOCK);
        String token = new DecisionTokens(ServiceKeys.in(elsewhere), Clock.systemUTC()).sign(decision);

        refused(() -> tokens.check(token, decision), Reason.FORGED);
    }

    @Test
    void onlyTheOwnerMayReadTheKeys() throws Exception {
        for (String name : new String[] {"signing.key", "backup.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
            assertThat(Files.readAllBytes(folder.resolve(name))).hasSize(32);
        }
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() throws Exception {
        Files.write(folder.resolve("signing.key"), new byte[16]);

        assertThatThrownBy(() -> ServiceKeys.in(folder))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("signing.key");
    }
}
