package org.directpathguard.guard;

import org.directpathguard.host.InventoryException;

/** A decision token is none of this service's, or not the one of this decision, or too old. */
public final class TokenRefusedException extends InventoryException {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Reason {
        /** The text is no token, or was not signed by this service. */
        FORGED("The decision token was not made by this service.", "Give the decisionToken of the check, unchanged."),
        /** It belongs to another decision. */
        OTHER_CHECK(
                "The decision token belongs to another check.", "Give the decisionToken that came with this check."),
        /** Its time is over. */
        EXPIRED("The decision token has expired.", "Run the check again and use its token.");

        private final String problem;
        private final String nextStep;

        Reason(String problem, String nextStep) {
            this.problem = problem;
            this.nextStep = nextStep;
        }
    }

    private final Reason reason;

    TokenRefusedException(Reason reason) {
        super(reason.problem, reason.nextStep);
        this.reason = reason;
    }

    /** {@return why it is refused} */
    public Reason reason() {
        return reason;
    }
}
