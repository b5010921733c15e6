package org.directpathguard.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the ledger answers, for {@code /actuator/health}. Without it nothing can be decided, so the service is down then; that
 * it is alive stays true. Whether the chain is whole is what {@code audit verify} finds.
 */
@Component
final class LedgerHealthIndicator implements HealthIndicator {

    private final Database database;

    LedgerHealthIndicator(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("entries", database.read(LedgerHealthIndicator::end))
                    .build();
        } catch (LedgerUnavailableException gone) {
            return Health.down()
                    .withDetail("problem", gone.problem())
                    .withDetail("nextStep", gone.nextStep())
                    .build();
        }
    }

    private static long end(JdbcClient sql) {
        return sql.sql("select sequence_number from ledger_head where id = 1")
                .query(Long.class)
                .single();
    }
}
