package org.directpathguard.ledger;

import org.directpathguard.host.InventoryException;

/** An override can't be approved or used. */
public final class OverrideRefusedException extends InventoryException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it is refused. */
    public enum Reason {
        /** There is none with this id. */
        UNKNOWN("There is no such override.", "Look at the overrides of the check, and use the id given there."),
        /** Who asked may not agree. */
        SAME_PERSON(
                "Who asks for an override can't approve it.", "Let a second person with the scope 'approve' do it."),
        /** It was approved before. */
        APPROVED_BEFORE("The override is approved already.", "Apply the change; it needs no second approval."),
        /** Nobody approved it yet. */
        NOT_APPROVED("The override is not approved yet.", "Let a second person approve it first."),
        /** It was used before. */
        USED_BEFORE("The override was used already.", "Run the check again and ask for a new override."),
        /** Its time is over. */
        EXPIRED("The override has expired.", "Run the check again and ask for a new override."),
        /** It was given for other evidence. */
        OTHER_EVIDENCE(
                "The override was given for a host that looked different.",
                "Run the check again and ask for a new override.");

        private final String problem;
        private final String nextStep;

        Reason(String problem, String nextStep) {
            this.problem = problem;
            this.nextStep = nextStep;
        }
    }

    OverrideRefusedException(Reason reason) {
        super(reason.problem, reason.nextStep);
        this.reason = reason;
    }

    /** {@return why it is refused} */
    public Reason reason() {
        return reason;
    }
}
