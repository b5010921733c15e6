package org.directpathguard.host;

/** An inventory, or a host of it, could not be read; no verdict follows from it. */
public class InventoryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * A failure in two parts.
     *
     * @param problem what is the matter, with the objects' names
     * @param nextStep what to do next
     */
    public InventoryException(String problem, String nextStep) {
        super(problem);
        this.nextStep = nextStep;
    }

    /**
     * A failure in two parts with its technical cause.
     *
     * @param problem what is the matter, with the objects' names
     * @param nextStep what to do next
     * @param cause the technical cause, shown only with {@code --debug}
     */
    public InventoryException(String problem, String nextStep, Throwable cause) {
        super(problem, cause);
        this.nextStep = nextStep;
    }

    /** {@return what is the matter} */
    public String problem() {
        return String.valueOf(getMessage());
    }

    /** {@return what to do next} */
    public String nextStep() {
        return nextStep;
    }
}
