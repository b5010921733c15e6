package org.directpathguard.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids that begin with the time (UUID version 7, RFC 9562, section 5.7). Those of decisions that are made together stand
 * together in an index, which is then written in one place; 74 bits stay random.
 */
final class TimedId {

    private static final int RANDOM_BITS_BELOW_VERSION = 0xFFF;
    private static final int VERSION = 0x7000;

    private TimedId() {}

    /** The moment in milliseconds, the rest from a random UUID. */
    static UUID of(Instant moment, UUID random) {
        long time = moment.toEpochMilli() << 16;
        return new UUID(
                time | VERSION | (random.getMostSignificantBits() & RANDOM_BITS_BELOW_VERSION),
                random.getLeastSignificantBits());
    }
}
