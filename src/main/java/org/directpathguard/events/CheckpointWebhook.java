package org.directpathguard.events;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A receiver for checkpoints alone, below {@code guard.ledger.checkpoint-webhook}; delivered as events are.
 *
 * @param url an https address; without one there is no such receiver
 * @param secretFiles files whose first line is a secret ({@code whsec_}...)
 * @param privateHost whether its host may have a private address
 */
@ConfigurationProperties("guard.ledger.checkpoint-webhook")
record CheckpointWebhook(
        @Nullable String url,
        @DefaultValue List<Path> secretFiles,
        @DefaultValue("false") boolean privateHost) {

    /** Its name in the dead-letter list. */
    static final String NAME = "checkpoint-webhook";
}
