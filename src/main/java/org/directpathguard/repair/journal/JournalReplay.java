package org.directpathguard.repair.journal;

import java.nio.file.Path;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Undoes or finishes a repair from its journal. */
@SuppressWarnings("DoNotCallSuggester")
public final class JournalReplay {

    private JournalReplay() {}

    /**
     * Puts back every byte as it was before the repair.
     *
     * @param journalFolder the folder given as {@code --journal}
     * @return what was done, in words
     * @throws RefusedException if the disk is not the one, or holds bytes that are neither the old nor the new ones
     * @throws DamagedException if the journal is damaged
     * @throws WriteFailedException if a write failed
     */
    public static String undo(Path journalFolder) throws RefusedException, DamagedException, WriteFailedException {
        throw new RefusedException(journalFolder + " can't be undone yet.", "Wait for the next version.");
    }

    /**
     * Finishes a repair that was interrupted.
     *
     * @param journalFolder the folder given as {@code --journal}
     * @return what was done, in words
     * @throws RefusedException if the disk is not the one, or holds bytes that are neither the old nor the new ones
     * @throws DamagedException if the journal is damaged
     * @throws WriteFailedException if a write failed
     */
    public static String resume(Path journalFolder) throws RefusedException, DamagedException, WriteFailedException {
        throw new RefusedException(journalFolder + " can't be finished yet.", "Wait for the next version.");
    }
}
