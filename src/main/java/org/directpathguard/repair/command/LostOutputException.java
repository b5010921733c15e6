package org.directpathguard.repair.command;

/** Standard output takes nothing more, so a repair would go unseen. */
final class LostOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostOutputException() {
        super("Standard output takes nothing more");
    }
}
