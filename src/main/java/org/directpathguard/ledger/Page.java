package org.directpathguard.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list, the newest first.
 *
 * @param items what is in it
 * @param next where the next part begins; empty at the end
 * @param <T> of what
 */
public record Page<T>(List<T> items, Optional<Long> next) {

    /** The most that one page holds. */
    public static final int LARGEST = 500;

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
