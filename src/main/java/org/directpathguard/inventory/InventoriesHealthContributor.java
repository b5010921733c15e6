package org.directpathguard.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the connection to each inventory stands, for {@code /actuator/health}.
 *
 * <p>A server that is lost is UNKNOWN, not DOWN: this service still answers, and says itself that it is not current. A load
 * balancer that took it out would leave nobody to say so.
 */
@Component
final class InventoriesHealthContributor implements CompositeHealthContributor {

    private final Fleet fleet;

    InventoriesHealthContributor(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public @Nullable HealthContributor getContributor(String name) {
        return stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(HealthContributors.Entry::contributor)
                .orElse(null);
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return fleet.inventories().stream()
                .map(status -> new HealthContributors.Entry(status.name(), (HealthIndicator) () -> health(status)));
    }

    private Health health(InventoryStatus status) {
        Health.Builder health = status.connected() ? Health.up() : Health.unknown();
        health.withDetail("server", status.url());
        health.withDetail("hosts", count(status, false));
        health.withDetail("staleHosts", count(status, true));
        status.lastUpdate().ifPresent(moment -> {
            health.withDetail("lastUpdate", moment.toString());
            health.withDetail(
                    "ageSeconds", Duration.between(moment, Instant.now()).toSeconds());
        });
        status.problem().ifPresent(problem -> health.withDetail("problem", problem));
        return health.build();
    }

    private long count(InventoryStatus status, boolean staleOnly) {
        return fleet.hosts().stream()
                .filter(host -> host.inventory().equals(status.name()))
                .filter(host -> !staleOnly || host.stale())
                .count();
    }
}
