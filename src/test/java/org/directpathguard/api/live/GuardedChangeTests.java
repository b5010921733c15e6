package org.directpathguard.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.directpathguard.api.live.Client.Decision;
import org.directpathguard.guard.GuardEvent;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = LiveService.class, properties = "guard.change.read-back-patience=2s")
@AutoConfigureMockMvc
class GuardedChangeTests {

    private final Client alice;
    private final Client bob;
    private final SimulatedVCenter vcenter;
    private final Fleet fleet;
    private final LiveService.Heard heard;

    @Autowired
    GuardedChangeTests(MockMvc mvc, ApiTokens tokens, SimulatedVCenter vcenter, Fleet fleet, LiveService.Heard heard)
            throws LedgerUnavailableException {
        this.alice = Client.of("alice", mvc, tokens);
        this.bob = Client.of("bob", mvc, tokens);
        this.vcenter = vcenter;
        this.fleet = fleet;
        this.heard = heard;
    }

    @BeforeEach
    void awaitTheFleet() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fleet.hosts().size() > 10
                        && fleet.hosts().stream()
                                .allMatch(host -> host.snapshot().isPresent()));
    }

    @AfterEach
    void clearTroubles() {
        vcenter.control().troubles().clear();
    }

    private static String text(org.springframework.test.web.servlet.ResultActions result, String path)
            throws Exception {
        return JsonPath.read(result.andReturn().getResponse().getContentAsString(), path);
    }

    private long calls(String method) {
        return vcenter.control().calls().stream().filter(method::equals).count();
    }

    @Test
    void aBlockIsAppliedOnceWhenASecondPersonAgreesAndTheHostReallyFalls() throws Exception {
        Decision decision = alice.check("esx01", "0000:00:1f.2", true);
        assertThat(decision.decision()).isEqualTo("BLOCK");
        long sent = calls("UpdatePassthruConfig");
        alice.apply(decision)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:blocked"));
        assertThat(calls("UpdatePassthruConfig")).isEqualTo(sent);

        String override = text(
                alice.override(decision, "the host is taken apart today")
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("requested")),
                "$.id");
        alice.apply(decision).andExpect(status().isConflict());
        alice.approve(override).andExpect(status().isForbidden());
        bob.approve(override)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.approver").value("bob"));

        Decision again = alice.check("esx01", "0000:00:1f.2", true);
        assertThat(again.decision()).isEqualTo("WARN");
        alice.read("/api/v1/checks/" + decision.id())
                .andExpect(jsonPath("$.decision").value("WARN"))
                .andExpect(jsonPath("$.handedOut").value("BLOCK"))
                .andExpect(jsonPath("$.overrides[0].state").value("approved"))
                .andExpect(jsonPath("$.findings[?(@.rule=='boot-device')].originalSeverity", hasItem("BLOCK")))
                .andExpect(jsonPath("$.findings[*].rule", hasItem("override")));
        alice.verify(decision)
                .andExpect(jsonPath("$.result").value("still-true"))
                .andExpect(jsonPath("$.decision").value("WARN"));

        alice.apply(decision)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("applied"))
                .andExpect(jsonPath("$.before[0].enabled").value("no"))
                .andExpect(jsonPath("$.after[0].enabled").value("yes"))
                .andExpect(jsonPath("$.after[0].active").value("no"))
                .andExpect(jsonPath("$.backup.sha256").isNotEmpty())
                .andExpect(jsonPath("$.ledgerEntry").isNumber());
        alice.verify(decision).andExpect(jsonPath("$.result").value("changed"));
        alice.apply(again)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("unchanged"));
        assertThat(heard.events())
                .anyMatch(event -> event instanceof GuardEvent.OverrideUsed used
                        && used.overrideId().equals(override))
                .anyMatch(event -> event instanceof GuardEvent.ChangeApplied);

        Decision later = bob.check("esx01", "0000:00:1a.0", true);
        bob.read("/api/v1/checks/" + later.id()).andExpect(jsonPath("$.findings[*].rule", hasItem("override")));

        vcenter.control().reboot("esx01");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> bob.read("/api/v1/hosts/" + id("esx01"))
                        .andExpect(jsonPath("$.status").value("broken")));
        Decision off = bob.check("esx01", "0000:00:1f.2", false);
        bob.apply(off)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notes[0]").value(containsString("will not survive the reboot")))
                .andExpect(jsonPath("$.notes[0]").value(containsString("repair")));
    }

    private String id(String host) {
        return fleet.hosts().stream()
                .filter(known -> known.reference().name().equals(host))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void turningOffDisarmsAHostBeforeItsReboot() throws Exception {
        Decision off = alice.check("esx09", "0000:00:1f.2", false);
        alice.apply(off)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("applied"))
                .andExpect(jsonPath("$.after[0].enabled").value("no"));

        alice.read("/api/v1/hosts/" + id("esx09"))
                .andExpect(jsonPath("$.status").value("ok"));
        vcenter.control().reboot("esx09");
        alice.read("/api/v1/hosts/" + id("esx09"))
                .andExpect(jsonPath("$.status").value("ok"));
    }

    @Test
    void whatChangedBetweenCheckAndChangeIsNotApplied() throws Exception {
        Decision decision = alice.check("esx02", "0000:01:00.0", true);
        vcenter.control()
                .toggle("esx02", PciSpelling.VSPHERE.parse("0000:06:00.3").orElseThrow(), true);
        long sent = calls("UpdatePassthruConfig");

        alice.verify(decision)
                .andExpect(jsonPath("$.result").value("changed"))
                .andExpect(jsonPath("$.changes[0]").isNotEmpty());
        alice.apply(decision)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:changed"))
                .andExpect(jsonPath("$.changes[0]").isNotEmpty());
        assertThat(calls("UpdatePassthruConfig")).isEqualTo(sent);
    }

    @Test
    void aChangeWaitsForTheRebootAlsoWhereTheHostCouldMakeItAtOnce() throws Exception {
        Decision decision = alice.check("esx04", "0000:03:00.0", true);
        alice.apply(decision)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after[0].enabled").value("yes"))
                .andExpect(jsonPath("$.after[0].active").value("no"));

        alice.applyNow(alice.check("esx04", "0000:03:00.0", false)).andExpect(status().isOk());
        alice.applyNow(alice.check("esx04", "0000:03:00.0", true))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after[0].active").value("yes"));
    }

    @Test
    void withoutABackupNothingIsEnabledButTurningOffGoesOn() throws Exception {
        Decision on = alice.check("esx03", "0000:06:00.3", true);
        vcenter.control()
                .troubles()
                .add(Rule.on("BackupFirmwareConfiguration", new Effect.Fault("HostConfigFault", "no space left")));
        long sent = calls("UpdatePassthruConfig");

        alice.apply(on)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:no-backup"));
        assertThat(calls("UpdatePassthruConfig")).isEqualTo(sent);

        vcenter.control()
                .toggle("esx03", PciSpelling.VSPHERE.parse("0000:06:00.2").orElseThrow(), true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> alice.apply(alice.check("esx03", "0000:06:00.2", false))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.result").value("applied"))
                        .andExpect(jsonPath("$.notes[*]", hasItem(containsString("There is no backup")))));
    }

    @Test
    void aFreeLicenceGetsWordsOfItsOwn() throws Exception {
        Decision decision = alice.check("esx05", device("esx05"), true);
        vcenter.control()
                .troubles()
                .add(Rule.on("UpdatePassthruConfig", new Effect.Fault("RestrictedVersion", "restricted")));

        alice.apply(decision)
                .andExpect(status().isBadGateway())
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:restricted-version"))
                .andExpect(jsonPath("$.nextStep").value(containsString("Host Client")));
    }

    @Test
    void aServerThatFailsHalfWayIsToldWithWhatIsKnown() throws Exception {
        Decision decision = alice.check("esx05", device("esx05"), true);
        vcenter.control()
                .troubles()
                .add(Rule.on("UpdatePassthruConfig", new Effect.Fault("HostConfigFault", "vmkctl is busy")));

        alice.apply(decision)
                .andExpect(status().isBadGateway())
                .andExpect(jsonPath("$.sent").value(true))
                .andExpect(jsonPath("$.before[0].enabled").value("no"))
                .andExpect(jsonPath("$.after[0].enabled").value("no"))
                .andExpect(jsonPath("$.backup.id").isNotEmpty())
                .andExpect(jsonPath("$.detail", not(containsString("Exception"))));
        alice.read("/api/v1/audit?kind=APPLY_OUTCOME&check=" + decision.id())
                .andExpect(jsonPath("$.entries[0].payload.result").value("failed"));
    }

    @Test
    void aLostAnswerIsNoFailureWhenTheHostShowsTheChange() throws Exception {
        Decision decision = alice.check("esx05", device("esx05"), true);
        vcenter.control().troubles().add(Rule.on("UpdatePassthruConfig", new Effect.Replaced(503, "gone")));

        alice.apply(decision)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.after[0].enabled").value("yes"))
                .andExpect(jsonPath("$.notes[*]", hasItem(containsString("reported a failure"))));
    }

    /** Some device of a host that nothing speaks against. */
    private String device(String host) throws Exception {
        List<String> allowed = JsonPath.read(
                alice.read("/api/v1/hosts/" + id(host))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.devices[?(@.decision=='ALLOW' && @.state.enabled==false)].requested[0].address");
        return allowed.get(0);
    }

    @Test
    void everyStepIsInTheLedgerInOrder() throws Exception {
        Decision decision = alice.check("esx05", device("esx05"), true);
        alice.apply(decision).andExpect(status().isOk());

        String entries = alice.read("/api/v1/audit?check=" + decision.id())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<List<String>>read(entries, "$.entries[*].kind"))
                .containsExactly("APPLY_OUTCOME", "VERIFY", "APPLY_INTENDED", "DECISION");
        assertThat(JsonPath.<List<String>>read(entries, "$.entries[?(@.kind=='APPLY_OUTCOME')].who"))
                .containsExactly("alice (token test)");
    }
}
