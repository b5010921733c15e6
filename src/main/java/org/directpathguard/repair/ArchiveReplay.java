package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.IoWords;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Undoes or finishes the repair of a lone archive from its journal. */
final class ArchiveReplay {

    private ArchiveReplay() {}

    static String undo(Path folder) throws RefusedException, DamagedException, WriteFailedException {
        ArchiveJournal.Content journal = new ArchiveJournal(folder).read();
        Optional<byte[]> present = present(journal.target());
        if (same(present, journal.old())) {
            return journal.target() + " is as it was before the repair: nothing to do.";
        }
        refuseUnless(same(present, Optional.of(journal.replacement())), journal.target());
        put(journal.target(), journal.old());
        return journal.old().isPresent()
                ? journal.target() + " is as it was before the repair."
                : journal.target() + " was not there before the repair, and was removed.";
    }

    static String resume(Path folder) throws RefusedException, DamagedException, WriteFailedException {
        ArchiveJournal.Content journal = new ArchiveJournal(folder).read();
        Optional<byte[]> present = present(journal.target());
        if (same(present, Optional.of(journal.replacement()))) {
            return journal.target() + " is repaired: nothing to do.";
        }
        refuseUnless(same(present, journal.old()), journal.target());
        put(journal.target(), Optional.of(journal.replacement()));
        return journal.target() + " is repaired.";
    }

    private static Optional<byte[]> present(Path target) throws RefusedException {
        try {
            return Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new RefusedException(
                    target + " can't be read: " + IoWords.of(unreadable) + ".",
                    "Make it readable and try again.",
                    unreadable);
        }
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
    }

    private static void refuseUnless(boolean known, Path target) throws RefusedException {
        if (!known) {
            throw new RefusedException(
                    target + " is neither what it was before the repair nor what it was after it.",
                    "Somebody has changed it since. Nothing was written; the journal's folder holds both as files.");
        }
    }

    private static void put(Path target, Optional<byte[]> content) throws WriteFailedException {
        try {
            if (content.isPresent()) {
                DurableFiles.write(target, content.get());
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException failure) {
            throw new WriteFailedException(
                    target + " can't be written: " + IoWords.of(failure) + ".",
                    "It is as it was. Make room or give permission, and run the same command again.",
                    failure);
        }
    }
}
