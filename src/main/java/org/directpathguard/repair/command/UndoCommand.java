package org.directpathguard.repair.command;

import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;

/** {@code repair undo}: puts back every byte. */
final class UndoCommand extends ReplayVerb {

    UndoCommand() {
        super(
                "undo",
                "Put back every byte as it was before a repair. Refuses when the disk is not the one, or holds bytes that are"
                        + " neither the old nor the new ones.");
    }

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.undo(journal());
    }
}
