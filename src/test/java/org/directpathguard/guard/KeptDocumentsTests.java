package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Freshness;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.OverrideInForce;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeptDocumentsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ALL_USB = List.of("0000:00:1a.0", "0000:00:1d.0");
    private static final List<String> BOOT = List.of("0000:00:1f.2");

    private final HostSnapshot reading = HostBuilder.article().build();
    private final KeptDocuments documents = new KeptDocuments();

    private Verdict verdict(Policy policy) throws NoVerdictException {
        return verdict(policy, BOOT);
    }

    private Verdict verdict(Policy policy, List<String> devices) throws NoVerdictException {
        return new Checker(policy).check(reading, devices, false);
    }

    @Test
    void aVerdictIsWrittenDownOnce() throws NoVerdictException {
        Verdict verdict = verdict(Policy.standard());

        assertThat(documents.of(verdict)).isSameAs(documents.of(verdict));
        assertThat(documents.of(verdict).document()).isEqualTo(CheckDocument.of(verdict));
    }

    @Test
    void theWholeTextIsThatOfTheDocumentWrittenInOnePiece() throws NoVerdictException {
        Verdict verdict = verdict(Policy.standard());
        Instant end = Instant.parse("2026-11-23T10:00:00Z");
        Optional<String> requester = Optional.of("O'Brien \"the boss\"\n");

        String text = new DecisionHead("id-1", true, end, "vc1", "vc1~host-1", requester, Optional.empty())
                .before(documents.of(verdict).json());

        assertThat(text)
                .isEqualTo(JSON.writeValueAsString(new DecisionDocument(
                        "id-1",
                        true,
                        end,
                        "vc1",
                        "vc1~host-1",
                        requester,
                        Optional.empty(),
                        CheckDocument.of(verdict))));
    }

    @Test
    void anOverrideMadeInBetweenIsShownAndGoesAgain() throws NoVerdictException {
        Verdict verdict = verdict(Policy.standard());
        OverrideInForce override =
                new OverrideInForce("o-1", "the disk is replaced", "alice", "bob", Set.of("boot-device"), false);
        documents.of(verdict);

        assertThat(documents.of(override.shownIn(verdict)).json()).contains("the disk is replaced");
        assertThat(documents.of(verdict).json()).doesNotContain("the disk is replaced");
    }

    @Test
    void anotherPolicyOnTheSameEvidenceHasItsOwnDocument() throws Exception {
        Policy lenient = PolicyReader.parse("""
                schema: directpath-guard/policy/1
                name: lenient
                exceptions:
                  - rule: usb-input
                    severity: INFO
                    reason: No keyboard is ever plugged in.
                    owner: alice
                    expires: 2099-12-01
                    where: {host: "*"}
                """, Clock.systemUTC());
        Verdict strict = verdict(Policy.standard(), ALL_USB);
        Verdict other = verdict(lenient, ALL_USB);
        assertThat(other.fingerprint()).isEqualTo(strict.fingerprint());
        documents.of(strict);

        assertThat(documents.of(other).document().decision()).isEqualTo(Decision.ALLOW);
        assertThat(documents.of(strict).document().decision()).isEqualTo(Decision.WARN);
    }

    @Test
    void oldEvidenceIsNeverShownAsCurrent() throws NoVerdictException {
        Checker checker = new Checker(Policy.standard());
        List<String> usb = List.of("0000:00:1a.0");
        documents.of(checker.check(reading, usb, false));

        CheckDocument lost = documents
                .of(checker.check(reading, usb, false, Freshness.lost("The watcher lost sight of it.")))
                .document();

        assertThat(lost.stale()).isTrue();
        assertThat(lost.decision()).isEqualTo(Decision.BLOCK);
    }
}
