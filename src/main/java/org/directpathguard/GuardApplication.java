package org.directpathguard;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Scanner;
import org.directpathguard.guard.ArmedHosts;
import org.directpathguard.guard.ChangeSessions;
import org.directpathguard.guard.GuardEvents;
import org.directpathguard.guard.HostLocks;
import org.directpathguard.guard.Overriding;
import org.directpathguard.guard.ServiceFolder;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.SignInChoices;
import org.directpathguard.inventory.FlagKeeper;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.LiveFleet;
import org.directpathguard.inventory.Pace;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.policy.PolicyException;
import org.directpathguard.rules.policy.PolicyReader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The service. It is started by the commands {@code serve} and {@code demo}. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardProperties.class)
public class GuardApplication {

    /** Made by Spring. */
    public GuardApplication() {}

    @Bean(destroyMethod = "close")
    WatchedInventories watchedInventories(GuardProperties properties, Environment environment)
            throws InventoryException {
        return WatchedInventories.of(properties, environment.getProperty(WatchedInventories.PASSWORD, ""));
    }

    @Bean
    DatabaseSettings databaseSettings(GuardProperties properties, WatchedInventories inventories)
            throws InventoryException {
        return LedgerPlace.of(properties, inventories.isDemo());
    }

    @Bean
    ServiceFolder serviceFolder(GuardProperties properties, DatabaseSettings database) {
        if (database instanceof DatabaseSettings.Folder embedded) {
            return new ServiceFolder(embedded.folder());
        }
        Path data = properties.data();
        return new ServiceFolder(
                data == null ? Path.of(System.getProperty("user.home", "."), ".directpath-guard") : data);
    }

    @Bean
    ChangeSessions changeSessions(WatchedInventories inventories) {
        return new ChangeSessions(inventories.settings());
    }

    @Bean(destroyMethod = "close")
    LiveFleet fleet(WatchedInventories inventories, FlagKeeper flags) {
        return LiveFleet.watch(inventories.settings(), Pace.standard(), flags);
    }

    @Bean
    FlagKeeper flagKeeper(GuardProperties properties, WatchedInventories inventories) throws InventoryException {
        Path file = properties.flags();
        if (file != null) {
            return FlagKeeper.in(file);
        }
        return inventories.isDemo()
                ? FlagKeeper.untilTheEnd()
                : FlagKeeper.in(Path.of(System.getProperty("user.home", "."), ".directpath-guard", "flags"));
    }

    @Bean
    SignInChoices signInChoices(GuardProperties properties, WatchedInventories inventories, Fleet fleet) {
        boolean demo = inventories.isDemo();
        Boolean wanted = properties.signIn().vsphere();
        boolean offered = wanted == null ? !demo : wanted;
        return new SignInChoices(
                offered
                        ? Optional.of(new VcenterSignIn(
                                inventories.settings(),
                                fleet,
                                properties.signIn().admins(),
                                properties.signIn().auditors()))
                        : Optional.empty(),
                demo);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ArmedHosts armedHosts(
            LiveFleet fleet,
            Checker checker,
            Policy policy,
            Overriding overriding,
            Ledger ledger,
            ChangeSessions sessions,
            HostLocks locks,
            GuardEvents events,
            Leadership leadership) {
        return new ArmedHosts(fleet, checker, policy, overriding, ledger, sessions, locks, events, leadership);
    }

    @Bean
    Policy policy(GuardProperties properties) throws InventoryException {
        Path file = properties.policy();
        if (file == null) {
            return Policy.standard();
        }
        try {
            return PolicyReader.read(file, Clock.systemUTC());
        } catch (PolicyException unusable) {
            String problems = unusable.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
            throw new MisconfiguredException(
                    "The policy " + file + " can't be used.\n" + problems,
                    "Correct these lines, and try it with: directpath-guard policy check " + file);
        }
    }

    @Bean
    Checker checker(Policy policy, FlagKeeper flags) {
        return new Checker(policy, flags.memory());
    }

    @Bean
    Scanner scanner(Checker checker, FlagKeeper flags) {
        return new Scanner(checker, flags.memory());
    }
}
