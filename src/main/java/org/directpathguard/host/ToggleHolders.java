package org.directpathguard.host;

import java.util.List;

/**
 * Who may toggle passthrough on a host, as far as that could be read.
 *
 * @param state how much of it is known
 * @param holders who holds the privilege, sorted by name; empty says "nobody" only where the state is {@link State#KNOWN}
 * @param why why it is not known, or not wholly, in one sentence; empty when it is known
 * @param nextStep what to do about that; empty when it is known
 */
public record ToggleHolders(State state, List<ToggleHolder> holders, String why, String nextStep) {

    /** The privilege that the toggle takes. */
    public static final String PRIVILEGE = "Host.Config.PciPassthru";

    /** How much is known. */
    public enum State {
        /** Every permission of the inventory was read. */
        KNOWN,
        /** Some permissions were read; more people may hold the privilege. */
        INCOMPLETE,
        /** Nothing is known: anybody may hold it. */
        UNKNOWN
    }

    /** Copies the list. */
    public ToggleHolders {
        holders = List.copyOf(holders);
    }

    /**
     * Nothing is known.
     *
     * @param why in one sentence
     * @param nextStep what to do about it
     * @return what is known, which is nothing
     */
    public static ToggleHolders unknown(String why, String nextStep) {
        return new ToggleHolders(State.UNKNOWN, List.of(), why, nextStep);
    }

    /**
     * Who holds the privilege on each host of an inventory.
     */
    @FunctionalInterface
    public interface Book {

        /**
         * Looks a host up.
         *
         * @param moid the host's managed object id
         * @return who holds the privilege on it
         */
        ToggleHolders of(String moid);

        /**
         * A book that knows nothing of any host.
         *
         * @param why in one sentence
         * @param nextStep what to do about it
         * @return the book
         */
        static Book unknown(String why, String nextStep) {
            return moid -> ToggleHolders.unknown(why, nextStep);
        }
    }
}
