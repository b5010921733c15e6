package org.directpathguard.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;

/** Reads a host until it shows a change, or patience is at its end. */
final class ReadBack {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(3);

    private final Fleet fleet;
    private final Duration patience;

    ReadBack(Fleet fleet, Duration patience) {
        this.fleet = fleet;
        this.patience = patience;
    }

    /**
     * What was seen last.
     *
     * @param done whether the change is there
     * @param flags the flags; empty when the host could not be read
     * @param problem why it could not be read
     */
    record Seen(boolean done, List<FlagState> flags, Optional<String> problem) {}

    Seen until(PassthroughChange change, boolean failed) {
        Duration time = failed && AFTER_A_FAILURE.compareTo(patience) < 0 ? AFTER_A_FAILURE : patience;
        long end = System.nanoTime() + time.toNanos();
        Seen seen = look(change);
        while (!seen.done() && System.nanoTime() < end && pause()) {
            seen = look(change);
        }
        return seen;
    }

    private Seen look(PassthroughChange change) {
        try {
            HostSnapshot now = fleet.refresh(change.host());
            return new Seen(
                    FlagState.areSet(now, change.devices(), change.enable()),
                    FlagState.of(now, change.shown()),
                    Optional.empty());
        } catch (InventoryException e) {
            return new Seen(false, List.of(), Optional.of(e.problem()));
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
