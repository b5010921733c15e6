package org.directpathguard.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the ledger for the service, on the database that the application's settings name. */
@EnableConfigurationProperties(LedgerProperties.class)
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean(destroyMethod = "close")
    Database ledgerDatabase(DatabaseSettings settings) throws LedgerUnavailableException {
        return Database.open(settings);
    }

    @Bean
    Ledger ledger(Database database) {
        return new Ledger(database, clock);
    }

    @Bean
    Decisions decisions(Database database, Ledger ledger) {
        return new Decisions(database, ledger);
    }

    @Bean
    Overrides overrides(Database database, Ledger ledger) {
        return new Overrides(database, ledger);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(Database database) {
        return new IdempotencyKeys(database, clock);
    }

    @Bean
    Audit audit(Database database) {
        return new Audit(database);
    }

    @Bean
    Checkpoints checkpoints(
            Database database,
            Ledger ledger,
            LedgerProperties properties,
            List<CheckpointSink> sinks,
            Optional<CheckpointKey> key) {
        List<CheckpointSink> all = new ArrayList<>(sinks);
        Path file = properties.checkpointFile();
        if (file != null) {
            all.add(new CheckpointFile(file));
        }
        return new Checkpoints(database, ledger, all, key);
    }

    @Bean(destroyMethod = "close")
    Leadership leadership(DatabaseSettings settings) throws LedgerUnavailableException {
        return Leadership.of(settings);
    }

    @Bean(destroyMethod = "close")
    CheckpointClock checkpointClock(Checkpoints checkpoints, LedgerProperties properties, Leadership leadership) {
        return CheckpointClock.start(checkpoints, properties.checkpointEvery(), leadership);
    }
}
