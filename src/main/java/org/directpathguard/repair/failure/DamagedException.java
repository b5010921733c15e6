package org.directpathguard.repair.failure;

/**
 * The input is damaged: it can't be read, or breaks the rules of its format. Nothing was written to what is damaged.
 *
 * <p>The command ends with exit code 4.
 */
public class DamagedException extends RepairException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     */
    public DamagedException(String matter, String nextStep) {
        super(matter, nextStep);
    }

    /**
     * Makes the exception with the failure below it.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     * @param cause the failure that was met, shown only on request
     */
    public DamagedException(String matter, String nextStep, Throwable cause) {
        super(matter, nextStep, cause);
    }
}
