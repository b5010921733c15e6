package org.directpathguard.repair.command;

import org.directpathguard.repair.OfflineRepair;
import org.directpathguard.repair.RepairDocument;
import picocli.CommandLine.Command;

/** {@code repair undo}: puts back every byte. */
@Command(
        name = "undo",
        description = {
            "Put back every byte as it was before a repair. Refuses when the disk is not the one, or holds bytes that are"
                    + " neither the old nor the new ones.",
            ""
        })
final class UndoCommand extends ReplayVerb {

    UndoCommand() {}

    @Override
    RepairDocument run(OfflineRepair repair) {
        return repair.undo(journal());
    }
}
