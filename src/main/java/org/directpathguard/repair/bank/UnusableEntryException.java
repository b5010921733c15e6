package org.directpathguard.repair.bank;

import org.directpathguard.repair.failure.DamagedException;

/** The directory entry that the loader would take can't be loaded. */
public final class UnusableEntryException extends DamagedException {

    private static final long serialVersionUID = 1L;

    UnusableEntryException(String matter) {
        super(
                matter,
                "Check the file system with fsck.fat on a copy of the disk, and reinstall the bank if it can't be"
                        + " healed.");
    }
}
