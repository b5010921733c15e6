package org.directpathguard.repair.failure;

/**
 * The repair would not be safe, or the target is not what it should be. Nothing was written.
 *
 * <p>The command ends with exit code 3.
 */
public class RefusedException extends RepairException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     */
    public RefusedException(String matter, String nextStep) {
        super(matter, nextStep);
    }

    /**
     * Makes the exception with the failure below it.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     * @param cause the failure that was met, shown only on request
     */
    public RefusedException(String matter, String nextStep, Throwable cause) {
        super(matter, nextStep, cause);
    }
}
