package org.directpathguard.guard;

import java.time.Clock;
import org.directpathguard.check.Checker;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.ledger.CheckpointKey;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.rules.Policy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the guard for the service. Events are published as Spring's application events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangeProperties.class)
class GuardConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    ServiceKeys serviceKeys(ServiceFolder folder) throws InventoryException {
        return ServiceKeys.in(folder.path().resolve("keys"));
    }

    @Bean
    CheckpointKey checkpointKey(ServiceFolder folder) throws InventoryException {
        return CheckpointKey.in(folder.path().resolve("keys"));
    }

    @Bean
    DecisionTokens decisionTokens(ServiceKeys keys) {
        return new DecisionTokens(keys, clock);
    }

    @Bean
    BackupVault backupVault(ServiceFolder folder, ServiceKeys keys, ChangeProperties properties) {
        return new BackupVault(folder.path().resolve("backups"), keys, properties.backupRetention(), clock);
    }

    @Bean
    GuardEvents guardEvents(ApplicationEventPublisher publisher) {
        return publisher::publishEvent;
    }

    @Bean
    Overriding overriding(Ledger ledger, Overrides overrides) {
        return new Overriding(ledger, overrides);
    }

    @Bean
    DecisionDesk decisionDesk(
            Decisions decisions,
            Overriding overriding,
            DecisionTokens tokens,
            GuardEvents events,
            ChangeProperties properties) {
        return new DecisionDesk(decisions, overriding, tokens, events, properties.decisionLifetime(), clock);
    }

    @Bean
    Verifier verifier(Fleet fleet, Checker checker) {
        return new Verifier(fleet, checker);
    }

    @Bean
    ApplyJournal applyJournal(Ledger ledger, GuardEvents events) {
        return new ApplyJournal(ledger, events);
    }

    @Bean
    ChangeMaker changeMaker(ChangeSessions sessions, BackupVault vault, Fleet fleet, ChangeProperties properties) {
        return new ChangeMaker(sessions, vault, fleet, properties.readBackPatience());
    }

    @Bean
    HostLocks hostLocks() {
        return new HostLocks();
    }

    @Bean
    GuardedApply guardedApply(
            DecisionTokens tokens,
            Verifier verifier,
            Overrides overrides,
            ChangeMaker maker,
            ApplyJournal journal,
            HostLocks locks) {
        return new GuardedApply(tokens, verifier, overrides, maker, journal, locks);
    }

    @Bean
    OverrideDesk overrideDesk(Verifier verifier, Overrides overrides, Policy policy, ChangeProperties properties) {
        return new OverrideDesk(verifier, overrides, policy, properties.overrideLifetime(), clock);
    }

    @Bean
    OverriddenDocuments overriddenDocuments(Overrides overrides) {
        return new OverriddenDocuments(overrides, clock);
    }
}
