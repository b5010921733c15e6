package org.directpathguard.repair.write;

import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.ShellText;
import org.directpathguard.repair.failure.RefusedException;

/** Where a journal may lie, and what is written beside it for people. */
final class JournalPlace {

    private JournalPlace() {}

    static void refuseOn(DeviceSource source, Path folder) throws RefusedException {
        if (source.holds(existing(folder))) {
            throw onTarget(folder);
        }
    }

    static RefusedException onTarget(Path folder) {
        return new RefusedException(
                "The journal folder " + folder + " lies on the disk that is to be repaired.",
                "Give a folder on another medium with --journal, the rescue stick for example.");
    }

    /** The folder itself, or the nearest one above it that exists already. */
    static Path existing(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    static String explanation(Path folder) {
        String quoted = ShellText.quote(folder.toString());
        return String.join(
                "\n",
                "This is the journal of a repair by DirectPath Guard: every sector that was to be written, old and"
                        + " new.",
                "Keep it until the host has booted and its configuration is right.",
                "",
                "To put everything back as it was:      repair undo " + quoted,
                "To finish a repair that was interrupted: repair resume " + quoted,
                "",
                "Both check first that the disk is the one, and refuse once ESXi has written to it.",
                "The files *.before are the state archives as they were.",
                "");
    }
}
