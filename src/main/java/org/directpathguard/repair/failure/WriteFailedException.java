package org.directpathguard.repair.failure;

/**
 * A write failed after writing had begun. The text says what was restored and how to go on.
 *
 * <p>The command ends with exit code 5.
 */
public class WriteFailedException extends RepairException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     */
    public WriteFailedException(String matter, String nextStep) {
        super(matter, nextStep);
    }

    /**
     * Makes the exception with the failure below it.
     *
     * @param matter what is the matter
     * @param nextStep what to do next
     * @param cause the failure that was met, shown only on request
     */
    public WriteFailedException(String matter, String nextStep, Throwable cause) {
        super(matter, nextStep, cause);
    }
}
