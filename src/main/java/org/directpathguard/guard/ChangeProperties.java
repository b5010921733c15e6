package org.directpathguard.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last, below {@code guard.change}.
 *
 * @param decisionLifetime how long a decision may be acted upon
 * @param overrideLifetime how long an override may be used, from when it was asked for
 * @param backupRetention how long a host's configuration is kept that was saved before a change
 * @param readBackPatience how long a host may take to show a change
 */
@ConfigurationProperties("guard.change")
public record ChangeProperties(
        @DefaultValue("1h") Duration decisionLifetime,
        @DefaultValue("24h") Duration overrideLifetime,
        @DefaultValue("90d") Duration backupRetention,
        @DefaultValue("20s") Duration readBackPatience) {}
