package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.directpathguard.cli.render.TextStyle;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.SamplePeople;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(Lifecycle.PER_CLASS)
class LiveScanTests {

    private final SimulatedVCenter server;

    LiveScanTests() throws IOException {
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

    private Run scan(String user, String password, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "scan",
                "--url",
                server.url(),
                "--user",
                user,
                "--thumbprint",
                server.thumbprint(),
                "--format",
                "json"));
        arguments.addAll(List.of(more));
        return Run.with(Map.of("GUARD_VSPHERE_PASSWORD", password), Terminal.NONE, arguments.toArray(String[]::new));
    }

    private static Map<String, String> statuses(Run run) {
        JsonNode document = JsonMapper.shared().readTree(run.out());
        Map<String, String> statuses = new TreeMap<>();
        document.get("hosts")
                .forEach(host -> statuses.put(
                        host.at("/host/name").asString(), host.get("status").asString()));
        return statuses;
    }

    @Test
    void whoeverReadsEverythingSeesTheArmedAndTheBrokenHost() {
        List<Account> readers = new ArrayList<>(List.of(SamplePeople.BOB, SamplePeople.DAN));
        readers.add(Account.administrator(server.user(), server.password()));
        for (Account reader : readers) {
            Run run = scan(reader.name(), reader.password());

            assertThat(run.code()).as(reader.name()).isEqualTo(2);
            Map<String, String> statuses = statuses(run);
            assertThat(statuses)
                    .as(reader.name())
                    .hasSize(14)
                    .containsEntry("esx09", "armed")
                    .containsEntry("esx10", "broken");
            assertThat(statuses.values()).filteredOn("ok"::equals).hasSize(12);
        }
    }

    @Test
    void noCallThatFailsMakesABrokenHostLookMerelyArmedOrWell() {
        scan(server.user(), server.password(), "--host", "esx10");
        Set<String> methods = new LinkedHashSet<>(server.control().calls());

        for (String method : methods) {
            for (String fault : List.of("SystemError", "NoPermission")) {
                server.control().troubles().clear();
                server.control().troubles().add(Rule.on(method, new Effect.Fault(fault, "made to fail")));
                Run run = scan(server.user(), server.password(), "--host", "esx10");

                assertThat(run.code()).as("%s with %s", method, fault).isIn(2, 3);
                if (!run.out().isEmpty()) {
                    assertThat(statuses(run).get("esx10"))
                            .as("%s with %s", method, fault)
                            .isIn("broken", "unknown");
                }
            }
        }
    }

    /** Somebody sits there, watches, and knows the password. */
    private record Watcher(String password, List<String> questions) implements Terminal {

        @Override
        public TextStyle style() {
            return TextStyle.PLAIN;
        }

        @Override
        public boolean showsProgress() {
            return true;
        }

        @Override
        public Optional<char[]> askPassword(String question) {
            questions.add(question);
            return Optional.of(password.toCharArray());
        }
    }

    @Test
    void onATerminalThePasswordIsAskedForAndTheReadingIsShown() {
        List<String> questions = new ArrayList<>();
        Run run = Run.with(
                Map.of(),
                new Watcher(server.password(), questions),
                "scan",
                "--url",
                server.url(),
                "--user",
                server.user(),
                "--thumbprint",
                server.thumbprint());

        assertThat(run.code()).isEqualTo(2);
        assertThat(questions).singleElement().asString().startsWith("Password of " + server.user() + " at localhost:");
        assertThat(run.error())
                .contains("Reading 14 hosts", "Reading hosts: 1 of 14, esx01", "Reading hosts: 14 of 14, esx14")
                .endsWith("\r\u001b[K");
        assertThat(run.out()).doesNotContain("Reading hosts", server.password());
    }

    @Test
    void withoutATerminalAndAPasswordNothingIsAskedAndTheWaysAreNamed() {
        Run run = Run.with(Map.of(), Terminal.NONE, "scan", "--url", server.url(), "--user", server.user());

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.error()).contains("--password-file FILE", "GUARD_VSPHERE_PASSWORD");
    }
}
