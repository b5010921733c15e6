package org.directpathguard.repair.failure;

/**
 * An offline repair can't go on.
 *
 * <p>Says in plain words what is the matter and what to do next. The subclass decides how the command ends: {@link
 * RefusedException}, {@link DamagedException} or {@link WriteFailedException}.
 */
public abstract class RepairException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    RepairException(String matter, String nextStep) {
        super(matter);
        this.nextStep = nextStep;
    }

    RepairException(String matter, String nextStep, Throwable cause) {
        super(matter, cause);
        this.nextStep = nextStep;
    }

    /**
     * What is the matter.
     *
     * @return one or two sentences that name the objects
     */
    public final String matter() {
        return String.valueOf(getMessage());
    }

    /**
     * What the reader should do next.
     *
     * @return one or more sentences; a command to run is given in full
     */
    public final String nextStep() {
        return nextStep;
    }
}
