package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.directpathguard.check.Checker;
import org.directpathguard.inventory.FlagKeeper;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.Leadership;
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
import org.directpathguard.testing.PostgreSqlServer;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;

/** Two services on one PostgreSQL database, both of which see the same vCenter. */
class ReplicaTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PciAddress CONTROLLER =
            PciSpelling.VSPHERE.parse("0000:00:1f.2").orElseThrow();
    private static final String REVERT = """
            schema: directpath-guard/policy/1
            name: lab
            revertArmedHosts:
            - {reason: nobody toggles by hand, where: {host: esx02}}
            """;

    /** What one service has of its own. */
    private static final class Replica implements AutoCloseable {

        private final Database database;
        private final Leadership leadership;
        private final LiveFleet fleet;
        private final ArmedHosts watcher;

        private Replica(DatabaseSettings settings, InventorySettings inventory) throws Exception {
            database = Database.open(settings);
            leadership = Leadership.of(settings);
            Pace quick = new Pace(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofMinutes(30));
            fleet = LiveFleet.watch(List.of(inventory), quick, FlagKeeper.untilTheEnd());
            Policy policy = PolicyReader.parse(REVERT, Clock.systemUTC());
            Ledger ledger = new Ledger(database, Clock.systemUTC());
            watcher = new ArmedHosts(
                    fleet,
                    new Checker(policy),
                    policy,
                    new Overriding(ledger, new Overrides(database, ledger)),
                    ledger,
                    new ChangeSessions(List.of(inventory)),
                    new HostLocks(),
                    event -> {},
                    leadership);
            watcher.start();
            await().atMost(PATIENCE)
                    .until(() -> fleet.hosts().size() > 10
                            && fleet.hosts().stream()
                                    .allMatch(host -> host.snapshot().isPresent()));
        }

        private List<String> recorded(String host) throws LedgerUnavailableException {
            return new Ledger(database, Clock.systemUTC())
                    .list(LedgerQuery.newest(200)).items().stream()
                            .filter(entry -> entry.host().filter(host::equals).isPresent())
                            .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                            .map(LedgerEntry::kind)
                            .toList();
        }

        @Override
        public void close() {
            watcher.close();
            leadership.close();
            fleet.close();
            database.close();
        }
    }

    @Test
    void oneTakesAChangeBackAndTheOtherDoesSoWhenItIsGone() throws Exception {
        DatabaseSettings settings =
                new DatabaseSettings.PostgreSql(PostgreSqlServer.shared().freshDatabase(), "guard", Optional.empty());
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            Replica first = new Replica(settings, inventory(vcenter));
            await().atMost(PATIENCE).until(first.leadership::isHeld);
            try (Replica second = new Replica(settings, inventory(vcenter))) {
                vcenter.control().toggle("esx02", CONTROLLER, true);
                await().atMost(PATIENCE).until(() -> isTakenBack(second, 1));
                assertThat(changes(vcenter)).isEqualTo(1);

                first.close();
                await().atMost(PATIENCE).until(second.leadership::isHeld);
                vcenter.control().toggle("esx02", CONTROLLER, true);

                await().atMost(PATIENCE).until(() -> isTakenBack(second, 2));
                assertThat(changes(vcenter)).isEqualTo(2);
            } finally {
                first.close();
            }
        }
    }

    /** Whether the ledger, which both share, tells so often of a change that was found and taken back, and of no other. */
    private static boolean isTakenBack(Replica replica, int times) throws LedgerUnavailableException {
        List<String> once = List.of("ARMED", "REVERT_INTENDED", "REVERT_OUTCOME");
        List<String> recorded = replica.recorded("esx02");
        assertThat(recorded)
                .isEqualTo(IntStream.range(0, times)
                        .boxed()
                        .flatMap(time -> once.stream())
                        .limit(recorded.size())
                        .toList());
        return recorded.size() == times * once.size();
    }

    private static long changes(SimulatedVCenter vcenter) {
        return vcenter.control().calls().stream()
                .filter("UpdatePassthruConfig"::equals)
                .count();
    }

    private static InventorySettings inventory(SimulatedVCenter vcenter) throws Exception {
        return new InventorySettings(
                "lab",
                new ConnectionSettings(
                        ServerAddress.parse(vcenter.url()),
                        new Credentials(vcenter.user(), () -> vcenter.password().toCharArray()),
                        Trust.pinned(Thumbprint.parse(vcenter.thumbprint()).orElseThrow())));
    }
}
