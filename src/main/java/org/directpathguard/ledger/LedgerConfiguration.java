package org.directpathguard.ledger;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the ledger for the service, on the database that the application's settings name. */
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
}
