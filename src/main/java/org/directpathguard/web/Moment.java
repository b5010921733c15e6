package org.directpathguard.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as pages show it: in UTC, and by script in the reader's own zone.
 *
 * @param at the moment
 */
record Moment(Instant at) {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** {@return ISO 8601, for machines} */
    public String iso() {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    /** {@return for people} */
    public String utc() {
        return WORDS.format(at);
    }
}
