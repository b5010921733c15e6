package org.directpathguard.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is anchored, below {@code guard.ledger}.
 *
 * @param checkpointFile a file that every checkpoint is added to, best on another machine
 * @param checkpointEvery how often a checkpoint is taken
 */
@ConfigurationProperties("guard.ledger")
record LedgerProperties(
        @Nullable Path checkpointFile, @DefaultValue("1h") Duration checkpointEvery) {}
