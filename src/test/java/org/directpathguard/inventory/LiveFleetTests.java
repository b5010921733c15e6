package org.directpathguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.rules.Policy;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class LiveFleetTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PciAddress SATA =
            PciSpelling.VSPHERE.parse("0000:00:1f.2").orElseThrow();
    private static final Pace QUICK = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMinutes(30));

    private static InventorySettings settings(String name, SimulatedVCenter server, String password)
            throws InventoryException {
        return new InventorySettings(
                name,
                new ConnectionSettings(
                        ServerAddress.parse(server.url()),
                        new Credentials(server.user(), password::toCharArray),
                        Trust.pinned(Thumbprint.parse(server.thumbprint()).orElseThrow())));
    }

    private static void awaitFirstReading(LiveFleet fleet) {
        await().atMost(PATIENCE)
                .until(() -> fleet.inventories().stream().allMatch(InventoryStatus::connected)
                        && fleet.hosts().stream()
                                .allMatch(host -> host.snapshot().isPresent()));
    }

    @Test
    void severalInventoriesAreReadAndListedTogether() throws IOException, InventoryException {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                SimulatedVCenter host = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
                LiveFleet fleet = LiveFleet.watch(
                        List.of(settings("lab", vcenter, vcenter.password()), settings("edge", host, host.password())),
                        QUICK)) {
            awaitFirstReading(fleet);

            assertThat(fleet.hosts())
                    .filteredOn(known -> known.inventory().equals("edge"))
                    .hasSize(1);
            assertThat(fleet.hosts().get(0).inventory()).isEqualTo("edge");
            assertThat(fleet.hosts())
                    .filteredOn(known -> known.inventory().equals("lab"))
                    .hasSizeGreaterThan(8)
                    .noneMatch(FleetHost::stale)
                    .allMatch(known -> known.readAt().isPresent());
            FleetHost first = fleet.hosts().get(0);
            assertThat(fleet.host(first.id())).contains(first);
        }
    }

    @Test
    void aHostCanBeReadAtOnce() throws IOException, InventoryException {
        try (SimulatedVCenter host = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("edge", host, host.password())), QUICK)) {
            awaitFirstReading(fleet);
            FleetHost kept = fleet.hosts().get(0);
            HostSnapshot fresh = fleet.refresh(kept);

            assertThat(fresh.evidenceTime())
                    .isAfterOrEqualTo(kept.snapshot().orElseThrow().evidenceTime());
            assertThat(fleet.hosts().get(0).snapshot()).contains(fresh);
        }
    }

    @Test
    void whatIsKeptOfALostServerIsStaleAndSaysWhy() throws IOException, InventoryException {
        SimulatedVCenter host = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
        try (LiveFleet fleet = LiveFleet.watch(List.of(settings("edge", host, host.password())), QUICK)) {
            awaitFirstReading(fleet);
            host.close();

            await().atMost(PATIENCE).until(() -> fleet.hosts().get(0).stale());
            FleetHost kept = fleet.hosts().get(0);
            assertThat(kept.snapshot()).isPresent();
            assertThat(kept.problem()).isPresent();
            assertThat(fleet.inventories().get(0).connected()).isFalse();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThatExceptionOfType(InventoryException.class).isThrownBy(() -> fleet.refresh(kept)));
            assertVerdictSaysStale(fleet.known(kept));
        } finally {
            host.close();
        }
    }

    private static void assertVerdictSaysStale(KnownHost known) throws InventoryException {
        CheckDocument document = CheckDocument.of(new Checker(Policy.standard())
                .check(known.snapshot(), List.of("vmhba0"), false, new FlagMemory(), known.freshness()));

        assertThat(document.stale()).isTrue();
        assertThat(document.staleReason().orElseThrow()).contains("The watcher lost sight of it after 20");
        assertThat(document.findings()).anyMatch(reason -> reason.title().equals("What is known about esx01 is old"));
    }

    @Test
    void oneInventoryThatRefusesDoesNotHoldTheOthersUp() throws IOException, InventoryException {
        try (SimulatedVCenter host = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
                LiveFleet fleet = LiveFleet.watch(
                        List.of(settings("edge", host, host.password()), settings("wrong", host, "wr0ng-secret")),
                        QUICK)) {
            await().atMost(PATIENCE)
                    .until(() -> fleet.inventories().get(0).connected()
                            && fleet.inventories()
                                    .get(1)
                                    .problem()
                                    .filter(text -> text.contains("refused the login"))
                                    .isPresent());

            assertThat(fleet.hosts()).hasSize(1);
            assertThat(fleet.inventories().toString()).doesNotContain("wr0ng-secret");
        }
    }

    private static boolean anyEnabled(LiveFleet fleet, String host) {
        return fleet.hosts().stream()
                .filter(known -> known.reference().name().equals(host))
                .flatMap(known -> known.snapshot().stream())
                .flatMap(snapshot -> snapshot.pci().passthrough().orElse(List.of()).stream())
                .anyMatch(row -> row.enabled().isYes());
    }

    @Test
    void aToggleMadeElsewhereIsKnown() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            vcenter.control().toggle("esx01", SATA, true);
            await().atMost(PATIENCE).until(() -> anyEnabled(fleet, "esx01"));
            vcenter.control().toggle("esx01", SATA, false);
            await().atMost(PATIENCE).until(() -> !anyEnabled(fleet, "esx01"));

            assertThat(fleet.hosts()).noneMatch(FleetHost::stale);
        }
    }

    @Test
    void whatHappensWhileTheSessionIsGoneIsReadAfterwards() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            vcenter.control().expireSessions();
            vcenter.control().toggle("esx01", SATA, true);

            await().atMost(PATIENCE)
                    .until(() ->
                            anyEnabled(fleet, "esx01") && fleet.hosts().stream().noneMatch(FleetHost::stale));
        }
    }

    @Test
    void aServerThatHangsMakesItsHostsStaleUntilItAnswersAgain() throws Exception {
        Pace impatient = new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMinutes(30));
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("edge", vcenter, vcenter.password())), impatient)) {
            awaitFirstReading(fleet);
            vcenter.control().troubles().add(Rule.on("WaitForUpdatesEx", new Effect.Hanging(10)));
            await().atMost(PATIENCE).until(() -> fleet.hosts().get(0).stale());
            assertThat(fleet.inventories().get(0).problem()).isPresent();

            vcenter.control().troubles().clear();
            await().atMost(PATIENCE).until(() -> !fleet.hosts().get(0).stale());
        }
    }

    @Test
    void aHostThatCouldNotBeReadOnceIsReadAgainWithoutAnyChange() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            FleetHost host = fleet.hosts().get(0);
            vcenter.control()
                    .troubles()
                    .add(Rule.on("RetrievePropertiesEx", new Effect.Fault("SystemError", "made to fail")));
            assertThatExceptionOfType(InventoryException.class).isThrownBy(() -> fleet.refresh(host));
            assertThat(fleet.host(host.id()).orElseThrow().stale()).isTrue();

            vcenter.control().troubles().clear();
            await().atMost(PATIENCE)
                    .until(() -> !fleet.host(host.id()).orElseThrow().stale());
        }
    }

    @Test
    void aServerThatCanNotGoOnFromItsOwnVersionIsReadAllOverAgain() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            long filters = count(vcenter, "CreateFilter");
            vcenter.control()
                    .troubles()
                    .add(Rule.on("WaitForUpdatesEx", new Effect.Fault("InvalidCollectorVersion", ""))
                            .once());
            vcenter.control().toggle("esx01", SATA, true);

            await().atMost(PATIENCE)
                    .until(() -> count(vcenter, "CreateFilter") > filters
                            && anyEnabled(fleet, "esx01")
                            && fleet.hosts().stream().noneMatch(FleetHost::stale));
        }
    }

    @Test
    void aServerThatRestartsIsStaleMeanwhileAndKnownAfterwards() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            vcenter.control().troubles().add(Rule.on("*", new Effect.BrokenOff(0)));
            vcenter.control().expireSessions();
            vcenter.control().toggle("esx02", SATA, true);
            await().atMost(PATIENCE)
                    .until(() -> fleet.hosts().stream().allMatch(FleetHost::stale)
                            && fleet.inventories().get(0).problem().isPresent());
            assertThat(anyEnabled(fleet, "esx02")).isFalse();

            vcenter.control().troubles().clear();
            await().atMost(PATIENCE)
                    .until(() ->
                            anyEnabled(fleet, "esx02") && fleet.hosts().stream().noneMatch(FleetHost::stale));
        }
    }

    @Test
    void aHostThatIsDisconnectedIsKnownToBe() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveFleet fleet = LiveFleet.watch(List.of(settings("lab", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            vcenter.control().disconnect("esx03");

            await().atMost(PATIENCE)
                    .until(() -> fleet.hosts().stream()
                            .anyMatch(host -> host.reference().connection() == ConnectionState.DISCONNECTED));
        }
    }

    @Test
    void theHealthOfEachInventoryHasItsAge() throws Exception {
        SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.standAlone()));
        try (LiveFleet fleet = LiveFleet.watch(List.of(settings("edge", vcenter, vcenter.password())), QUICK)) {
            awaitFirstReading(fleet);
            InventoriesHealthContributor health = new InventoriesHealthContributor(fleet);

            Health well = health(health, "edge");
            vcenter.close();
            await().atMost(PATIENCE).until(() -> fleet.hosts().get(0).stale());
            Health lost = health(health, "edge");

            assertThat(well.getStatus()).isEqualTo(Status.UP);
            assertThat(well.getDetails())
                    .containsEntry("hosts", 1L)
                    .containsEntry("staleHosts", 0L)
                    .containsKeys("lastUpdate", "ageSeconds", "server");
            assertThat(lost.getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(lost.getDetails())
                    .containsEntry("staleHosts", 1L)
                    .containsKeys("problem", "lastUpdate", "ageSeconds");
            assertThat(health.getContributor("nobody")).isNull();
        } finally {
            vcenter.close();
        }
    }

    private static Health health(InventoriesHealthContributor contributor, String name) {
        HealthIndicator indicator = (HealthIndicator) Objects.requireNonNull(contributor.getContributor(name));
        return Objects.requireNonNull(indicator.health());
    }

    private static long count(SimulatedVCenter vcenter, String method) {
        return vcenter.control().calls().stream().filter(method::equals).count();
    }
}
