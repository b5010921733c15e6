package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vmware.vim25.Event;
import com.vmware.vim25.EventEx;
import com.vmware.vim25.EventFilterSpec;
import com.vmware.vim25.GeneralUserEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.directpathguard.check.Checker;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.FlagKeeper;
import org.directpathguard.inventory.FleetHost;
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
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.extension.PluginExtension;
import org.directpathguard.vsphere.extension.PluginTerms;
import org.directpathguard.vsphere.live.HostChanges;
import org.directpathguard.vsphere.live.HostNotes;
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
    private static final PciAddress BOOT_NVME =
            PciSpelling.VSPHERE.parse("0000:01:00.0").orElseThrow();
    private static final String REVERT_ALL = """
            schema: directpath-guard/policy/1
            name: lab
            revertArmedHosts:
            - {reason: nobody toggles by hand, where: {host: esx13}}
            - {reason: nobody toggles by hand, where: {host: esx07}}
            """;
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
                events::add,
                Leadership.sole());
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

    /** Events as a client asks for them, over the wire. */
    private List<Event> posted() throws Exception {
        try (VimSession session = VimSession.open(inventory.connection())) {
            SoapRequest request = SoapRequest.of(
                            "QueryEvents", session.content().getEventManager())
                    .with("filter", EventFilterSpec.class, new EventFilterSpec())
                    .returningList(Event.class);
            return session.read("asking for events", request).value() instanceof Event[] events
                    ? List.of(events)
                    : List.of();
        }
    }

    /** Another client enables a function and says that it is to wait. */
    private void leaveForTheNextStart(String host, PciAddress function) throws Exception {
        String moid = fleet.hosts().stream()
                .map(FleetHost::reference)
                .filter(reference -> reference.isCalled(host))
                .findFirst()
                .orElseThrow()
                .moid();
        try (VimSession session = VimSession.open(inventory.connection())) {
            new HostChanges(session).setPassthrough(moid, List.of(function), true, Optional.of(false));
        }
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
            assertThat(recorded("esx10")).contains("HOST_BROKEN").doesNotHaveDuplicates();
            assertThat(calls("UpdatePassthruConfig")).isZero();
        }
    }

    @Test
    void aToggleThatTakesEffectAtOnceIsRecordedByWhatTheReadingBeforeShowed() throws Exception {
        try (ArmedHosts watcher = watch(PolicyReader.parse(REVERT_ALL, Clock.systemUTC()))) {
            await().atMost(PATIENCE).until(() -> !recorded("esx09").isEmpty());
            vcenter.control().toggle("esx07", BOOT_NVME, true);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(recorded("esx07")).containsExactly("ACTIVE_AT_ONCE"));
            assertThat(watcher).isNotNull();
            assertThat(isEnabled("esx07", BOOT_NVME)).isTrue();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(posted())
                            .extracting(Event::getFullFormattedMessage)
                            .anyMatch(words ->
                                    words.contains("took effect at once") && words.contains(BOOT_NVME.toString())));
        }
    }

    @Test
    void aToggleThatCantBeJudgedIsRecordedAsInDoubtAndNeverTakenBack() throws Exception {
        try (ArmedHosts watcher = watch(PolicyReader.parse(REVERT_ALL, Clock.systemUTC()))) {
            leaveForTheNextStart("esx13", SPARE_NIC);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(recorded("esx13")).containsExactly("IN_DOUBT"));
            assertThat(watcher).isNotNull();
            assertThat(isEnabled("esx13", SPARE_NIC)).isTrue();
        }
    }

    @Test
    void whereThePluginIsRegisteredTheEventIsOfItsOwnKind() throws Exception {
        try (VimSession session = VimSession.open(inventory.connection())) {
            ExtensionManager.of(session).register(extension());
        }
        try (ArmedHosts watcher = watch(Policy.standard())) {
            vcenter.control().toggle("esx02", CONTROLLER, true);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(posted())
                            .filteredOn(EventEx.class::isInstance)
                            .extracting(EventEx.class::cast)
                            .anySatisfy(event -> {
                                assertThat(event.getEventTypeId()).isEqualTo("org.directpathguard.armed");
                                assertThat(event.getHost().getName()).isEqualTo("esx02");
                                assertThat(event.getSeverity()).isEqualTo("error");
                                assertThat(event.getMessage()).contains(CONTROLLER.toString());
                            }));
            assertThat(watcher).isNotNull();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(posted())
                            .as("a kind that this registration does not know")
                            .filteredOn(event -> event.getFullFormattedMessage().contains("lost its footing"))
                            .isNotEmpty()
                            .allMatch(GeneralUserEvent.class::isInstance));
        }
    }

    private static PluginExtension extension() {
        return new PluginExtension(
                HostNotes.EXTENSION,
                "1.0.0.0",
                "DirectPath Guard",
                "DirectPath Guard",
                "",
                "https://guard.example.org/plugin.json",
                Optional.empty(),
                new PluginTerms(List.of(), List.of("org.directpathguard.armed"), List.of(), "", List.of()),
                List.of());
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
