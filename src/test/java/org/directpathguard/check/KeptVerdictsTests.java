package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;

class KeptVerdictsTests {

    private static final List<String> USB = List.of("0000:00:1a.0");

    private final HostSnapshot reading = HostBuilder.article().build();

    @Test
    void theSameQuestionAboutTheSameReadingIsJudgedOnce() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());

        assertThat(checker.check(reading, USB, false)).isSameAs(checker.check(reading, USB, false));
    }

    @Test
    void aNewReadingIsJudgedAnewEvenIfItSaysTheSame() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());
        Verdict before = checker.check(reading, USB, false);

        Verdict now = checker.check(HostBuilder.article().build(), USB, false);

        assertThat(now).isNotSameAs(before);
        assertThat(now.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void anotherQuestionGetsItsOwnAnswer() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());

        assertThat(checker.check(reading, USB, false).decision()).isEqualTo(Decision.ALLOW);
        assertThat(checker.check(reading, List.of("0000:00:1f.2"), false).decision())
                .isEqualTo(Decision.BLOCK);
        assertThat(checker.check(reading, List.of("0000:00:1a.0", "0000:00:1d.0"), false)
                        .decision())
                .isEqualTo(Decision.WARN);
        assertThat(checker.check(reading, List.of("0000:00:1f.2"), true).decision())
                .isEqualTo(Decision.ALLOW);
    }

    @Test
    void oldEvidenceIsNeverAnsweredFromWhatWasKeptWhileItWasCurrent() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());
        checker.check(reading, USB, false, Freshness.CURRENT);

        Verdict lost = checker.check(reading, USB, false, Freshness.lost("The watcher lost sight of it."));

        assertThat(lost.decision()).isEqualTo(Decision.BLOCK);
        assertThat(checker.check(reading, USB, false, Freshness.CURRENT).decision())
                .isEqualTo(Decision.ALLOW);
    }

    @Test
    void anExceptionOfThePolicyEndsOnItsDayWhateverWasKept() throws Exception {
        Day clock = new Day();
        Checker checker = new Checker(PolicyReader.parse("""
                schema: directpath-guard/policy/1
                name: lab
                exceptions:
                  - rule: usb-input
                    severity: INFO
                    reason: No keyboard is ever plugged in.
                    owner: alice
                    expires: 2026-12-01
                    where: {host: "*"}
                """, clock));
        List<String> both = List.of("0000:00:1a.0", "0000:00:1d.0");
        assertThat(checker.check(reading, both, false).decision()).isEqualTo(Decision.ALLOW);

        clock.now = clock.now.plus(Duration.ofDays(30));

        assertThat(checker.check(reading, both, false).decision()).isEqualTo(Decision.WARN);
    }

    @Test
    void aLongQuestionIsNotKept() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());
        List<String> often = Collections.nCopies(17, "0000:00:1a.0");

        assertThat(checker.check(reading, often, false)).isNotSameAs(checker.check(reading, often, false));
    }

    private static final class Day extends Clock {

        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
