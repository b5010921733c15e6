package org.directpathguard.repair.command;

import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;

/** {@code repair resume}: finishes what a power cut interrupted. */
final class ResumeCommand extends ReplayVerb {

    ResumeCommand() {
        super(
                "resume",
                "Finish a repair that was interrupted. Refuses when the disk is not the one, or holds bytes that are neither"
                        + " the old nor the new ones.");
    }

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.resume(journal());
    }
}
