package org.directpathguard.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.directpathguard.api.live.Client.Decision;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.world.Inventory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** A server whose API does not know {@code applyNow}, and decisions and tokens whose time is soon over. */
@SpringBootTest(
        classes = {LiveService.class, OldServerTests.OfVersion67.class},
        properties = {"spring.main.allow-bean-definition-overriding=true", "guard.change.decision-lifetime=20s"})
@AutoConfigureMockMvc
@DirtiesContext
class OldServerTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Client alice;
    private final SimulatedVCenter vcenter;
    private final Fleet fleet;
    private final MockMvc mvc;
    private final ApiTokens tokens;

    @Autowired
    OldServerTests(MockMvc mvc, ApiTokens tokens, SimulatedVCenter vcenter, Fleet fleet)
            throws LedgerUnavailableException {
        this.alice = Client.of("alice", mvc, tokens);
        this.vcenter = vcenter;
        this.fleet = fleet;
        this.mvc = mvc;
        this.tokens = tokens;
    }

    /** The sample inventory behind an API of version 6.7. */
    static class OfVersion67 {

        @Bean(destroyMethod = "close")
        SimulatedVCenter simulatedVCenter() throws IOException {
            Inventory sample = Inventories.sample();
            return SimulatedVCenter.start(SimulatorOptions.of(new Inventory(
                    sample.about().with("apiVersion", "6.7"), sample.root(), sample.objects(), sample.hardware())));
        }
    }

    @BeforeEach
    void awaitTheFleet() {
        await().atMost(PATIENCE)
                .until(() -> fleet.hosts().size() > 10
                        && fleet.hosts().stream()
                                .allMatch(host -> host.snapshot().isPresent()));
    }

    private long sent() {
        return vcenter.control().calls().stream()
                .filter("UpdatePassthruConfig"::equals)
                .count();
    }

    @Test
    void whereTheHostMayRebindAtOnceEnablingIsRefusedAndDisablingIsNot() throws Exception {
        long before = sent();
        alice.apply(alice.check("esx04", "0000:03:00.0", true))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:applies-at-once"))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
        assertThat(sent()).isEqualTo(before);

        alice.applyNow(alice.check("esx04", "0000:03:00.0", true)).andExpect(status().isOk());
        alice.apply(alice.check("esx04", "0000:03:00.0", false))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after[0].enabled").value("no"));
    }

    @Test
    void whereTheHostWaitsForItsRebootAnywayEnablingGoesOn() throws Exception {
        alice.apply(alice.check("esx02", "0000:01:00.0", true))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after[0].enabled").value("yes"))
                .andExpect(jsonPath("$.after[0].active").value("no"));
    }

    @Test
    void aDecisionWhoseTimeIsOverIsNeitherVerifiedNorApplied() throws Exception {
        Decision decision = alice.check("esx03", "0000:01:00.0", true);
        alice.verify(decision).andExpect(status().isOk());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> alice.verify(decision)
                        .andExpect(status().isConflict())
                        .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:decision-token"))
                        .andExpect(jsonPath("$.nextStep").isNotEmpty()));

        alice.apply(decision)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:decision-token"));
        alice.read("/api/v1/checks/" + decision.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decisionToken").doesNotExist());
    }

    @Test
    void anApiTokenCountsUntilItsTimeIsOver() throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        NewToken wish = new NewToken("short", "carol", EnumSet.of(Scope.AUDIT), Optional.of(end));
        Client carol = new Client(mvc, tokens.create(wish, "tests").secret());
        carol.read("/api/v1/audit").andExpect(status().isOk());

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> carol.read("/api/v1/audit")
                        .andExpect(status().isUnauthorized())
                        .andExpect(jsonPath("$.type").value(not("")))
                        .andExpect(jsonPath("$.nextStep").isNotEmpty()));
    }
}
