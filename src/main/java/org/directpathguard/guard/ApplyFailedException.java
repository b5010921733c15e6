package org.directpathguard.guard;

import java.util.List;
import java.util.Optional;
import org.directpathguard.host.InventoryException;

/** The server failed on the way; what is known of the host is told. */
public final class ApplyFailedException extends InventoryException {

    private static final long serialVersionUID = 1L;

    private final boolean restricted;
    private final transient Known known;

    /**
     * What is known after a failure.
     *
     * @param sent whether the change was sent to the server
     * @param before the flags before
     * @param after the flags as they could be read afterwards; empty when they could not
     * @param backup the configuration as it was before
     */
    public record Known(boolean sent, List<FlagState> before, List<FlagState> after, Optional<StoredBackup> backup) {

        /** Copies the lists. */
        public Known {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        static Known nothingSent() {
            return new Known(false, List.of(), List.of(), Optional.empty());
        }
    }

    ApplyFailedException(String problem, String nextStep, boolean restricted, Known known, Throwable cause) {
        super(problem, nextStep, cause);
        this.restricted = restricted;
        this.known = known;
    }

    /** {@return whether the host's licence forbids the call} */
    public boolean restricted() {
        return restricted;
    }

    /** {@return what is known} */
    public Known known() {
        return known;
    }
}
