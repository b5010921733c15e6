package org.directpathguard.guard;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.Verification.Result;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.WayOut;

/** What whoever makes a change has to know beyond its result. */
final class ApplyNotes {

    private static final String YES = "yes";

    private ApplyNotes() {}

    static List<String> before(JudgedRequest judged, Verdict verdict, Verification now) {
        List<String> notes = new ArrayList<>();
        if (!judged.enable() && now.result() == Result.CHANGED) {
            notes.add("The host has changed since the check; turning passthrough off goes on. "
                    + String.join(" ", now.changes()));
        }
        boolean broken = Footing.of(verdict.situation().topology()).isLost();
        if (broken && !judged.enable()) {
            notes.add("The host has lost its boot disk or datastores already, so it can't save this change: it will not"
                    + " survive the reboot. " + WayOut.of(verdict.situation().snapshot()));
        }
        return notes;
    }

    static List<String> after(PassthroughChange change, List<FlagState> after) {
        boolean active = after.stream().anyMatch(flags -> flags.active().equals(YES));
        if (change.enable()) {
            return List.of(
                    active
                            ? "The device is with the virtual machines already; no reboot was needed."
                            : "Nothing has happened yet: the device leaves at the host's next start. Until then turning"
                                    + " it off again is enough.");
        }
        return active
                ? List.of("The device comes back to the hypervisor at the host's next start.")
                : List.of("The device is with the hypervisor.");
    }
}
