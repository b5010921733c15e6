package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a script and a person get when the server is not there, not the one, or not itself. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveFailureTests {

    private static final String BOMB =
            "<?xml version=\"1.0\"?><!DOCTYPE e [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><e>&c;</e>";

    private final SimulatedVCenter server;

    LiveFailureTests() throws IOException {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
    }

    @AfterEach
    void clear() {
        server.control().troubles().clear();
    }

    @AfterAll
    void end() {
        server.close();
    }

    private static Run ask(String url, String user, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("check", "--url", url, "--user", user, "--host", "esx01", "--device", "0000:00:1f.2"));
        arguments.addAll(List.of(more));
        return Run.with(Map.of("GUARD_VSPHERE_PASSWORD", "simulated"), Terminal.NONE, arguments.toArray(String[]::new));
    }

    private Run check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--thumbprint", server.thumbprint()));
        arguments.addAll(List.of(more));
        return ask(server.url(), server.user(), arguments.toArray(String[]::new));
    }

    private static void assertNoVerdict(Run run, String... words) {
        assertThat(run.error()).contains(words).contains("Next step: ").doesNotContain("\tat ", "Exception");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    private void trouble(String method, Effect effect) {
        server.control().troubles().add(Rule.on(method, effect));
    }

    @Test
    void anExpiredCertificateIsRefusedEvenIfItIsItsOwnAuthority(@TempDir Path folder) throws IOException {
        SimulatorOptions options = SimulatorOptions.of(Inventories.standAlone())
                .withCertificate(List.of("localhost"), Instant.now().minus(Duration.ofDays(1)));
        try (SimulatedVCenter old = SimulatedVCenter.start(options)) {
            Path file = Files.writeString(
                    folder.resolve("ca.pem"), old.certificate().pem());

            assertNoVerdict(
                    ask(old.url(), old.user(), "--ca-file", file.toString()),
                    "its certificate has expired",
                    "Renew the certificate of localhost",
                    old.thumbprint());
            assertNoVerdict(ask(old.url(), old.user()), "its certificate has expired");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused(@TempDir Path folder) throws IOException {
        SimulatorOptions options = SimulatorOptions.of(Inventories.standAlone())
                .withCertificate(List.of("vcenter.example.org"), Instant.now().plus(Duration.ofDays(100)));
        try (SimulatedVCenter other = SimulatedVCenter.start(options)) {
            Path file = Files.writeString(
                    folder.resolve("ca.pem"), other.certificate().pem());

            assertNoVerdict(
                    ask(other.url(), other.user(), "--ca-file", file.toString()),
                    "its certificate is made out to another name",
                    "Use a name that the certificate carries in place of localhost");
        }
    }

    @Test
    void aServerToWhichThereIsNoWayIsSaid() {
        // The broadcast address of this network: no machine may connect to it.
        assertNoVerdict(ask("https://255.255.255.255", "root"), "255.255.255.255", "Check the address and port");
    }

    @Test
    void aNameThatNobodyHasIsSaid() {
        assertNoVerdict(ask("https://vcenter.invalid", "root"), "There is no server named vcenter.invalid");
    }

    @Test
    void aServerThatFallsSilentInTheMiddleOfAPageIsSaid() {
        trouble("RetrievePropertiesEx", new Effect.Hanging(1000));

        assertNoVerdict(check("--timeout", "2s"), "fell silent in the middle of its answer", "hangs");
    }

    @Test
    void aServerThatNeverAnswersIsSaid() {
        trouble("RetrievePropertiesEx", new Effect.Hanging(0));

        assertNoVerdict(check("--timeout", "2s"), "localhost:", "hangs");
    }

    @Test
    void anAnswerThatEndsTooEarlyIsSaid() {
        trouble("RetrievePropertiesEx", new Effect.Truncated(900));

        assertNoVerdict(check(), "The answer of localhost:", "can't be used");
    }

    @Test
    void aConnectionThatBreaksIsSaid() {
        trouble("RetrievePropertiesEx", new Effect.BrokenOff(900));

        assertNoVerdict(check(), "broke while reading");
    }

    @Test
    void anXmlBombIsRefused() {
        trouble("RetrievePropertiesEx", new Effect.Replaced(200, BOMB));

        assertNoVerdict(check(), "The answer of localhost:", "can't be used");
    }

    @Test
    void anAnswerOfTwoGigabytesIsRefusedBeforeItFillsTheMemory() {
        trouble("RetrievePropertiesEx", new Effect.Padded(2L << 30));

        assertNoVerdict(check(), "The answer of localhost:", "No vSphere server answers like this");
    }

    @Test
    void aPageOfAProxyInPlaceOfAnAnswerIsSaid() {
        trouble("*", new Effect.Replaced(200, "<html><body>Please log in</body></html>"));

        assertNoVerdict(check(), "localhost:", "can't be used");
    }

    @Test
    void aSessionThatTheServerEndsIsBegunAnewAndTheVerdictComes() {
        server.control()
                .troubles()
                .add(Rule.on("RetrievePropertiesEx", new Effect.Fault("NotAuthenticated", ""))
                        .once());

        assertThat(check().code()).isEqualTo(2);
    }

    @Test
    void aHostThatIsDisconnectedHasNoVerdict() {
        server.control().disconnect("esx01");
        try {
            assertNoVerdict(check(), "esx01 is not connected", "Reconnect the host in vCenter");
        } finally {
            server.control().reconnect("esx01");
        }
        assertThat(check().code()).isEqualTo(2);
    }

    @Test
    void aTextThatNamesNoDeviceHasNoVerdict() {
        Run run = check("--device", "words that name nothing");

        assertNoVerdict(run, "esx01 has no PCI device 'words that name nothing'");
    }
}
