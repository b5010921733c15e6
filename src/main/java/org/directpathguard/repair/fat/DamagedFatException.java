package org.directpathguard.repair.fat;

import org.directpathguard.repair.failure.DamagedException;

/** A FAT volume breaks the rules of its format so that what was asked for can't be read. */
public final class DamagedFatException extends DamagedException {

    private static final long serialVersionUID = 1L;

    private static final String NEXT_STEP = "Check the file system with fsck.fat on a copy of the disk first;"
            + " a bank that can't be read has to be reinstalled.";

    DamagedFatException(String matter) {
        super(matter, NEXT_STEP);
    }
}
