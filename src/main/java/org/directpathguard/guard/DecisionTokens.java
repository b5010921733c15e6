package org.directpathguard.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.directpathguard.guard.TokenRefusedException.Reason;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.rules.Decision;

/**
 * Signs decisions and checks the signatures (HMAC-SHA256, RFC 2104): {@code dpg1.CLAIMS.SIGNATURE}, both in base64url without
 * padding. Safe for many threads.
 */
public final class DecisionTokens {

    private static final String VERSION = "dpg1";
    private static final int LONGEST = 2048;
    private static final Pattern SHAPE = Pattern.compile(VERSION + "\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{43})");
    private static final Pattern CLAIMS =
            Pattern.compile("([^\n]{1,200})\n([^\n]{1,200})\n(ALLOW|WARN|BLOCK)\n(\\d{1,12})");

    private final ServiceKeys keys;
    private final Clock clock;

    /**
     * Signs with the keys of a service.
     *
     * @param keys the service's keys
     * @param clock what time it is
     */
    public DecisionTokens(ServiceKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes the token of a decision.
     *
     * @param stored the decision
     * @return the token, which names nothing secret
     */
    public String sign(StoredDecision stored) {
        DecisionToken token = DecisionToken.of(stored);
        String claims = String.join(
                "\n",
                token.checkId(),
                token.fingerprint(),
                token.decision().name(),
                Long.toString(token.expiresAt().getEpochSecond()));
        String signed = VERSION + "." + text(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + text(signature(signed));
    }

    /**
     * Checks the token of a decision.
     *
     * @param token as it was presented
     * @param stored the decision that it is presented for
     * @throws TokenRefusedException if it is not the token of this decision, or expired
     */
    public void check(String token, StoredDecision stored) throws TokenRefusedException {
        DecisionToken claimed = read(token);
        if (!claimed.equals(DecisionToken.of(stored))) {
            throw new TokenRefusedException(Reason.OTHER_CHECK);
        }
        if (!clock.instant().isBefore(claimed.expiresAt())) {
            throw new TokenRefusedException(Reason.EXPIRED);
        }
    }

    private DecisionToken read(String token) throws TokenRefusedException {
        Matcher parts = SHAPE.matcher(token);
        if (token.length() > LONGEST || !parts.matches()) {
            throw new TokenRefusedException(Reason.FORGED);
        }
        byte[] expected = signature(VERSION + "." + parts.group(1));
        if (!MessageDigest.isEqual(
                text(expected).getBytes(StandardCharsets.US_ASCII),
                parts.group(2).getBytes(StandardCharsets.US_ASCII))) {
            throw new TokenRefusedException(Reason.FORGED);
        }
        Matcher claims =
                CLAIMS.matcher(new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8));
        if (!claims.matches()) {
            throw new TokenRefusedException(Reason.FORGED);
        }
        return new DecisionToken(
                claims.group(1),
                claims.group(2),
                Decision.valueOf(claims.group(3)),
                Instant.ofEpochSecond(Long.parseLong(claims.group(4))));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.signing());
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
