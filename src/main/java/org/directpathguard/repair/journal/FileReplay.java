package org.directpathguard.repair.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Plays the journal of mounted folders forwards or backwards. */
final class FileReplay {

    private static final int SECTOR = 512;
    private static final Set<String> STATES = Set.of("state.tgz", "local.tgz");

    private final Journal.OfFolders journal;

    FileReplay(Journal.OfFolders journal) {
        this.journal = journal;
    }

    String undo() throws RefusedException, WriteFailedException {
        int written = replay(true);
        return written == 0
                ? journal.target() + " is as it was before the repair: nothing to undo."
                : "The old state was put back into " + written + " of the banks in " + journal.target() + ".";
    }

    String resume() throws RefusedException, WriteFailedException {
        int written = replay(false);
        return written == 0
                ? journal.target() + " is fully repaired already: nothing to finish."
                : "The repair of " + journal.target() + " is finished; " + written + " banks were written.";
    }

    private int replay(boolean backwards) throws RefusedException, WriteFailedException {
        List<Journal.FileScript> due = new ArrayList<>();
        for (Journal.FileScript file : journal.files()) {
            refuseUnlessState(file.file());
            if (isDue(file, backwards)) {
                due.add(file);
            }
        }
        if (backwards) {
            Collections.reverse(due);
        }
        for (Journal.FileScript file : due) {
            try {
                byte[] wanted = backwards ? file.before() : file.after();
                if (file.inPlace()) {
                    FileSwitch.overwrite(file.file(), wanted);
                } else {
                    FileSwitch.replace(file.file(), wanted);
                }
            } catch (IOException e) {
                throw new WriteFailedException(
                        "Writing to " + file.file() + " failed: " + e.getMessage() + ".",
                        "Make room, or mount the bank for writing, and run the same command again.",
                        e);
            }
        }
        return due.size();
    }

    /** A journal may have been made by anybody; it is good for saved configurations and for nothing else. */
    private static void refuseUnlessState(Path file) throws RefusedException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!STATES.contains(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(
                    "The journal is for " + file + ", which is no bank's state archive, or is not there.",
                    "Nothing was written. Mount the bank where it was mounted during the repair, or give the journal"
                            + " that the repair made.");
        }
    }

    /** What a power cut leaves of a file that is overwritten in place: every sector old or new. */
    private static boolean isMixture(Journal.FileScript file, byte[] now) {
        if (!file.inPlace() || now.length > Math.max(file.before().length, file.after().length)) {
            return false;
        }
        for (int at = 0; at < now.length; at += SECTOR) {
            int end = Math.min(at + SECTOR, now.length);
            if (!isPart(file.before(), now, at, end) && !isPart(file.after(), now, at, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(byte[] whole, byte[] now, int from, int to) {
        return to <= whole.length && Arrays.equals(whole, from, to, now, from, to);
    }

    private static boolean isDue(Journal.FileScript file, boolean backwards) throws RefusedException {
        try {
            byte[] now = Files.readAllBytes(file.file());
            if (Arrays.equals(now, backwards ? file.before() : file.after())) {
                return false;
            }
            if (Arrays.equals(now, backwards ? file.after() : file.before()) || isMixture(file, now)) {
                return true;
            }
        } catch (IOException e) {
            throw new RefusedException(
                    file.file() + " can't be read: " + e.getMessage() + ".",
                    "Mount the bank where it was mounted during the repair, and run the command again.",
                    e);
        }
        throw new RefusedException(
                file.file() + " holds neither the old nor the new state: somebody, ESXi perhaps, has written it since.",
                "Nothing was written. Inspect the bank again.");
    }
}
