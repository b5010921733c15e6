package org.directpathguard.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery is tried again: the schedule that Standard Webhooks proposes, a good three days in all. */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final Duration LONGEST = Duration.ofHours(24);

    private Retries() {}

    /**
     * The pause before the next attempt.
     *
     * @param attempts how many there were
     * @param asked how long the receiver asked us to wait
     * @return the pause; empty when there is no further attempt
     */
    static Optional<Duration> after(int attempts, Optional<Duration> asked) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration own = PAUSES.get(Math.max(0, attempts - 1));
        Duration wanted = asked.filter(pause -> pause.compareTo(LONGEST) < 0).orElse(asked.isPresent() ? LONGEST : own);
        return Optional.of(wanted.compareTo(own) > 0 ? wanted : own);
    }
}
