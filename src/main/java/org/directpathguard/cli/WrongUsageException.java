package org.directpathguard.cli;

/** Flags that contradict each other, or one that is left out. */
final class WrongUsageException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUsageException(String message) {
        super(message);
    }
}
