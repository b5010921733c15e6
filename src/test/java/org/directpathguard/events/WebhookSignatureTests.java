package org.directpathguard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void theSignatureIsThatOfThePublishedExample() {
        assertThat(WebhookSignature.with(List.of(SECRET))
                        .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsChangedBothSign() {
        String old = "whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";
        String both = WebhookSignature.with(List.of(SECRET, old)).of("1", 2, "{}");

        assertThat(both.split(" "))
                .containsExactly(
                        WebhookSignature.with(List.of(SECRET)).of("1", 2, "{}"),
                        WebhookSignature.with(List.of(old)).of("1", 2, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_QUJD", "whsec_&&&&", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void aSecretOfAnotherFormIsRefusedAndNotRepeated(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSignature.with(List.of(secret)))
                .withMessage("a secret is not whsec_ with the base64 of 24 to 64 bytes");
    }

    @Test
    void attemptsGrowRarerAndEnd() {
        assertThat(Retries.after(1, Optional.empty())).contains(Duration.ofSeconds(5));
        assertThat(Retries.after(2, Optional.empty())).contains(Duration.ofMinutes(5));
        assertThat(Retries.after(9, Optional.empty())).contains(Duration.ofHours(24));
        assertThat(Retries.after(10, Optional.empty())).isEmpty();
    }

    @Test
    void whoAsksToWaitIsWaitedForWithinADay() {
        assertThat(Retries.after(1, Optional.of(Duration.ofMinutes(7)))).contains(Duration.ofMinutes(7));
        assertThat(Retries.after(2, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofMinutes(5));
        assertThat(Retries.after(1, Optional.of(Duration.ofDays(70)))).contains(Duration.ofDays(1));
    }
}
