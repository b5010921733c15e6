package org.directpathguard.api.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Scanner;
import org.directpathguard.guard.ChangeSessions;
import org.directpathguard.guard.GuardEvent;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.SignInChoices;
import org.directpathguard.inventory.FlagKeeper;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.rules.Policy;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** The API on a fleet that watches a simulated vCenter of its own. */
@EnableAutoConfiguration
@ComponentScan({
    "org.directpathguard.api",
    "org.directpathguard.guard",
    "org.directpathguard.identity",
    "org.directpathguard.ledger",
    "org.directpathguard.outside",
    "org.directpathguard.events"
})
@Import({FleetSurveys.class, LiveService.Heard.class})
class LiveService {

    private static final Pace QUICK = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofMinutes(30));

    @Bean(destroyMethod = "close")
    SimulatedVCenter simulatedVCenter() throws IOException {
        return SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
    }

    @Bean
    InventorySettings inventory(SimulatedVCenter server) throws InventoryException {
        return new InventorySettings(
                "lab",
                new ConnectionSettings(
                        ServerAddress.parse(server.url()),
                        new Credentials(server.user(), () -> server.password().toCharArray()),
                        Trust.pinned(Thumbprint.parse(server.thumbprint()).orElseThrow())));
    }

    @Bean(destroyMethod = "close")
    LiveFleet fleet(InventorySettings inventory) {
        return LiveFleet.watch(List.of(inventory), QUICK, FlagKeeper.untilTheEnd());
    }

    @Bean
    ChangeSessions changeSessions(InventorySettings inventory) {
        return new ChangeSessions(List.of(inventory));
    }

    @Bean
    DatabaseSettings databaseSettings() throws LedgerUnavailableException {
        return DatabaseSettings.temporary();
    }

    @Bean
    ServiceFolder serviceFolder(DatabaseSettings database) {
        return new ServiceFolder(((DatabaseSettings.Folder) database).folder());
    }

    @Bean
    SignInChoices signInChoices() {
        return new SignInChoices(Optional.empty(), false);
    }

    @Bean
    Policy policy() {
        return Policy.standard();
    }

    @Bean
    Checker checker(Policy policy) {
        return new Checker(policy);
    }

    @Bean
    Scanner scanner(Checker checker) {
        return new Scanner(checker);
    }

    /** Keeps every event. */
    static class Heard {

        private final List<GuardEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(GuardEvent event) {
            events.add(event);
        }

        List<GuardEvent> events() {
            return List.copyOf(events);
        }
    }
}
