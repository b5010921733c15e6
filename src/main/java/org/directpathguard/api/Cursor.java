package org.directpathguard.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a page of a list begins. Callers take it from the page before and need not know what it means. */
final class Cursor {

    /** What it looks like, for the description of the interface. */
    static final String FORM = "^(c[0-9a-z]{1,12})?$";

    private static final String PREFIX = "c";
    private static final int RADIX = 36;

    private Cursor() {}

    static Optional<Long> read(@Nullable String text) throws ApiProblemException {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("c[0-9a-z]{1,12}")) {
            return Optional.of(Long.parseLong(text.substring(1), RADIX));
        }
        throw new ApiProblemException(
                HttpStatus.BAD_REQUEST,
                "cursor",
                "The cursor is none",
                "No page begins there.",
                "Take the cursor from the field next of the page before, or leave it out.");
    }

    static Optional<String> text(Optional<Long> next) {
        return next.map(place -> PREFIX + Long.toString(place, RADIX));
    }

    static String json(Optional<Long> next) {
        return text(next).map(cursor -> "\"" + cursor + "\"").orElse("null");
    }
}
