package org.directpathguard.check;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether evidence can be taken for what is so now.
 *
 * @param stale true when the host may have changed since and nobody would have noticed
 * @param reason why, in one sentence; empty for current evidence
 */
public record Freshness(boolean stale, Optional<String> reason) {

    /** Read just now, or watched since. */
    public static final Freshness CURRENT = new Freshness(false, Optional.empty());

    /**
     * Evidence that nobody vouches for any more.
     *
     * @param reason why, in one sentence
     * @return stale evidence
     */
    public static Freshness lost(String reason) {
        return new Freshness(true, Optional.of(reason));
    }

    /**
     * Evidence that may be of a certain age.
     *
     * @param read when it was read
     * @param allowed how old it may be
     * @param now the moment it is used
     * @return current while it is no older than allowed
     */
    public static Freshness byAge(Instant read, Duration allowed, Instant now) {
        Duration age = Duration.between(read, now);
        return age.compareTo(allowed) <= 0
                ? CURRENT
                : lost("It was read at " + read.truncatedTo(ChronoUnit.SECONDS) + ", " + words(age)
                        + " ago; no more than " + words(allowed) + " is allowed.");
    }

    private static String words(Duration age) {
        if (age.toDays() >= 2) {
            return age.toDays() + " days";
        }
        if (age.toHours() >= 2) {
            return age.toHours() + " hours";
        }
        return age.toMinutes() >= 2 ? age.toMinutes() + " minutes" : age.toSeconds() + " seconds";
    }
}
