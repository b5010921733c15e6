package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.sample.GeneratedFleet;
import org.directpathguard.simulator.sample.GeneratedFleet.Danger;
import org.directpathguard.simulator.sample.GeneratedFleet.Truth;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.live.LiveInventory;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fleets that a generator put together, surveyed over the wire and held against what the generator knows. */
class FleetScanTests {

    private static final int HOSTS = 40;

    @ParameterizedTest
    @ValueSource(longs = {11, 2026, 987_654_321})
    void noDangerousDeviceIsMissedAndNoHarmlessOneIsBlocked(long seed) throws Exception {
        GeneratedFleet fleet = Inventories.fleet(HOSTS, seed);
        Map<String, Verdict> verdicts = survey(fleet);
        List<String> missed = new ArrayList<>();
        List<String> falseBlocks = new ArrayList<>();
        Map<Danger, Integer> seen = new EnumMap<>(Danger.class);
        for (Truth truth : fleet.truths()) {
            String device = truth.host() + " " + truth.address();
            assertThat(verdicts).containsKey(device);
            Verdict verdict = java.util.Objects.requireNonNull(verdicts.get(device));
            truth.dangers().forEach(danger -> seen.merge(danger, 1, Integer::sum));
            if (verdict.decision().compareTo(least(truth)) < 0) {
                missed.add(truth + ": " + verdict.decision());
            }
            if (!truth.isDangerous() && verdict.decision() == Decision.BLOCK) {
                falseBlocks.add(truth + ": "
                        + verdict.findings().stream().map(Finding::explanation).toList());
            }
        }

        assertThat(missed).as("dangerous devices that were missed").isEmpty();
        assertThat(falseBlocks).as("harmless devices that were blocked").isEmpty();
        assertThat(seen).as("the fleet holds every danger").containsOnlyKeys(Danger.values());
    }

    private static Decision least(Truth truth) {
        return truth.dangers().stream()
                .map(danger -> switch (danger) {
                    case BOOT_DISK, MACHINES -> Decision.BLOCK;
                    case ONE_WAY -> Decision.WARN;
                })
                .max(Comparator.naturalOrder())
                .orElse(Decision.ALLOW);
    }

    private static Map<String, Verdict> survey(GeneratedFleet fleet) throws Exception {
        Survey survey = new Survey();
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(fleet.inventory()));
                LiveInventory inventory = LiveInventory.open(new ConnectionSettings(
                        ServerAddress.parse(server.url()),
                        new Credentials(server.user(), server.password()::toCharArray),
                        Trust.pinned(Thumbprint.parse(server.thumbprint()).orElseThrow())))) {
            inventory.readAll(inventory.hosts(), survey);
        }
        return survey.scans.stream()
                .flatMap(scan -> scan.devices().stream()
                        .map(verdict -> Map.entry(
                                scan.host().name() + " "
                                        + verdict.situation()
                                                .request()
                                                .devices()
                                                .iterator()
                                                .next(),
                                verdict)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static final class Survey implements SnapshotReceiver {

        private final Scanner scanner = new Scanner(new Checker(Policy.standard()));
        private final List<HostScan> scans = new ArrayList<>();

        @Override
        public synchronized void received(HostSnapshot snapshot) {
            HostReference host = new HostReference(
                    snapshot.identity().moid(),
                    snapshot.identity().name(),
                    snapshot.identity().uuid(),
                    snapshot.connection());
            scans.add(scanner.scan(host, snapshot));
        }

        @Override
        public void failed(HostReference host, InventoryException reason) {
            throw new AssertionError(host.name() + " was not read", reason);
        }
    }
}
