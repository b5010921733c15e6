package org.directpathguard.repair.write;

import org.directpathguard.repair.failure.RefusedException;

/** A bank has no room for a second copy of its state, and without one a power cut could leave it unbootable. */
public final class BankFullException extends RefusedException {

    private static final long serialVersionUID = 1L;

    BankFullException(String bank, String room) {
        super(
                bank + " is full: " + room + ".",
                "Run the repair again with --in-place-when-full to overwrite the state where it lies, with the machine"
                        + " on a safe power supply: until that is done, a power cut leaves the bank unbootable, and only"
                        + " the journal (repair resume) heals it.");
    }
}
