package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.directpathguard.check.Checker;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.FlagKeeper;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArmedHostsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PciAddress CONTROLLER =
            PciSpelling.VSPHERE.parse("0000:00:1f.2").orElseThrow();
    private static final PciAddress SPARE_NIC =
            PciSpelling.VSPHERE.parse("0000:06:00.3").orElseThrow();
    private static final String REVERT = """
            schema: directpath-guard/policy/1
            name: lab
            revertArmedHosts:
            - {reason: nobody toggles by hand, where: {host: esx02}}
            """;

    private final SimulatedVCenter vcenter;
    private final Database database;
    private final Ledger ledger;
    private final LiveFleet fleet;
    private final InventorySettings inventory;
    private final List<GuardEvent> events = new CopyOnWriteArrayList<>();

    ArmedHostsTests() throws IOException, InventoryException {
        vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        database = Database.open(DatabaseSettings.temporary());
        ledger = new Ledger(database, Clock.systemUTC());
        inventory = new InventorySettings(
                "lab",
                new ConnectionSettings(
                        ServerAddress.parse(vcenter.url()),
                        new Credentials(vcenter.user(), () -> vcenter.password().toCharArray()),
                        Trust.pinned(Thumbprint.parse(vcenter.thumbprint()).orElseThrow())));
        Pace quick = new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMinutes(30));
        fleet = LiveFleet.watch(List.of(inventory), quick, FlagKeeper.untilTheEnd());
        await().atMost(PATIENCE)
                .until(() -> fleet.hosts().size() > 10
                        && fleet.hosts().stream()
                                .allMatch(host -> host.snapshot().isPresent()));
    }

    @AfterEach
    void close() {
        fleet.close();
        database.close();
        vcenter.close();
    }

    private ArmedHosts watch(Policy policy) {
        ArmedHosts watcher = new ArmedHosts(
                fleet,
                new Checker(policy),
                policy,
                new Overriding(ledger, new Overrides(database, ledger)),
                ledger,
                new ChangeSessions(List.of(inventory)),
                new HostLocks(),
                events::add);
        watcher.start();
        return watcher;
    }

    private List<String> recorded(String host) throws LedgerUnavailableException {
        return ledger.list(LedgerQuery.newest(100)).items().stream()
                .filter(entry -> entry.host().filter(host::equals).isPresent())
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .map(LedgerEntry::kind)
                .toList();
    }

    private long calls(String method) {
        return vcenter.control().calls().stream().filter(method::equals).count();
    }

    private boolean isEnabled(String host, PciAddress function) {
        return fleet.hosts().stream()
                .filter(known -> known.reference().name().equals(host))
                .flatMap(known -> known.snapshot().stream())
                .flatMap(snapshot -> snapshot.pci().passthrough().orElse(List.of()).stream())
                .anyMatch(row -> row.address().equals(function) && row.enabled().isYes());
    }

    @Test
    void aDangerousToggleMadeElsewhereIsRecordedAndToldButLeftAlone() throws Exception {
        try (ArmedHosts watcher = watch(Policy.standard())) {
            vcenter.control().toggle("esx02", SPARE_NIC, true);
            vcenter.control().toggle("esx02", CONTROLLER, true);

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(recorded("esx02")).containsExactly("ARMED");
                assertThat(calls("LogUserEvent")).isGreaterThanOrEqualTo(2);
            });
            assertThat(watcher).isNotNull();
            assertThat(recorded("esx09")).containsExactly("ARMED");
            assertThat(recorded("esx01")).isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(events)
                            .anyMatch(event -> event instanceof GuardEvent.HostArmed armed
                                    && armed.host().equals("esx02")
                                    && armed.devices().contains(CONTROLLER.toString())));
            assertThat(events)
                    .anyMatch(event -> event instanceof GuardEvent.HostBroken broken
                            && broken.host().equals("esx10"));
            assertThat(calls("UpdatePassthruConfig")).isZero();
        }
    }

    @Test
    void whereThePolicySaysSoItIsTakenBackThreeTimesAndThenPeopleAreCalled() throws Exception {
        try (ArmedHosts watcher = watch(PolicyReader.parse(REVERT, Clock.systemUTC()))) {
            vcenter.control().toggle("esx02", SPARE_NIC, true);
            for (int time = 1; time <= 3; time++) {
                int expected = time;
                vcenter.control().toggle("esx02", CONTROLLER, true);
                await().atMost(PATIENCE)
                        .until(() -> recorded("esx02").stream()
                                        .filter("REVERT_OUTCOME"::equals)
                                        .count()
                                == expected);
                assertThat(isEnabled("esx02", CONTROLLER)).isFalse();
            }
            vcenter.control().toggle("esx02", CONTROLLER, true);
            await().atMost(PATIENCE).until(() -> recorded("esx02").contains("ESCALATED"));

            assertThat(watcher).isNotNull();
            assertThat(recorded("esx02"))
                    .startsWith("ARMED", "REVERT_INTENDED", "REVERT_OUTCOME")
                    .endsWith("ESCALATED");
            assertThat(isEnabled("esx02", CONTROLLER)).isTrue();
            assertThat(isEnabled("esx02", SPARE_NIC)).isTrue();
            assertThat(isEnabled("esx09", CONTROLLER)).isTrue();
            assertThat(calls("UpdatePassthruConfig")).isEqualTo(3);
            assertThat(events)
                    .anyMatch(event -> event instanceof GuardEvent.ArmedHostReverted reverted && reverted.escalated());
        }
    }
}
