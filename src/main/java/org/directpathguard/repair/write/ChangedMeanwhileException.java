package org.directpathguard.repair.write;

import org.directpathguard.repair.failure.RefusedException;

/** The target is no longer what it was when it was looked at. */
public final class ChangedMeanwhileException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhileException(String what) {
        super(
                what + " has changed since it was looked at.",
                "Make sure that no other program uses it, and start the repair again.");
    }
}
