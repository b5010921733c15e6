package org.directpathguard.identity;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down whoever tries passwords; the vCenter locks accounts by its own rules beside that. */
final class Attempts {

    private static final int AT_ONCE = 10;
    private static final Duration REFILLED_IN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    Attempts() {}

    boolean mayTry(String from) {
        return buckets.computeIfAbsent(from, address -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILLED_IN))
                .build();
    }
}
