package org.directpathguard.guard;

import java.util.List;
import org.directpathguard.host.InventoryException;

/** A change is not made, and nothing was sent to the host. */
public final class ApplyRefusedException extends InventoryException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** The verdict is BLOCK, and no override allows it. */
        BLOCKED,
        /** The host is not as it was when the verdict was made. */
        CHANGED,
        /** No verdict can be computed any more. */
        NO_VERDICT,
        /** It could take effect at once, which nobody asked for and nobody can prevent. */
        APPLIES_AT_ONCE,
        /** The verdict is not BLOCK. */
        NOTHING_TO_OVERRIDE,
        /** The configuration could not be backed up. */
        NO_BACKUP;

        /** {@return the name in problem documents} */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<String> changes;

    ApplyRefusedException(Reason reason, String problem, String nextStep) {
        this(reason, problem, nextStep, List.of());
    }

    ApplyRefusedException(Reason reason, String problem, String nextStep, List<String> changes) {
        super(problem, nextStep);
        this.reason = reason;
        this.changes = List.copyOf(changes);
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }

    /** {@return what is different on the host, each in a sentence} */
    public List<String> changes() {
        return changes;
    }
}
