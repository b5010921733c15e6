package org.directpathguard.api.hooks;

/** A mapped field is there and names nothing that can be judged; that is refused, not passed over. */
final class UnresolvedFieldException extends Exception {

    private static final long serialVersionUID = 1L;

    UnresolvedFieldException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
