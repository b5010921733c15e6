package org.directpathguard.repair.journal;

import org.directpathguard.repair.failure.DamagedException;

/** A journal is incomplete or was changed. */
public final class DamagedJournalException extends DamagedException {

    private static final long serialVersionUID = 1L;

    DamagedJournalException(String how) {
        super(
                "The journal can't be used: " + how + ".",
                "Nothing was written from it. If the repair was stopped while the journal was being written, the disk"
                        + " is untouched: start the repair again with a new journal folder.");
    }
}
