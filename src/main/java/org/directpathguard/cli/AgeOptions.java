package org.directpathguard.cli;

import java.time.Duration;
import java.time.Instant;
import org.directpathguard.check.Freshness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How old evidence may be. */
final class AgeOptions {

    @Option(
            names = "--max-age",
            paramLabel = "AGE",
            converter = AgeConverter.class,
            description =
                    "How old the evidence may be, for instance 30m, 24h or 7d (default: any age). Older evidence is"
                            + " marked as stale, and a verdict on it is no ALLOW.")
    private @Nullable Duration allowed;

    AgeOptions() {}

    /**
     * Looks at the age of evidence.
     *
     * @param read when it was read
     * @return whether it is recent enough
     */
    Freshness of(Instant read) {
        return allowed == null ? Freshness.CURRENT : Freshness.byAge(read, allowed, Instant.now());
    }
}
