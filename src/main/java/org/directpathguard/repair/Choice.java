package org.directpathguard.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.Selection;
import org.directpathguard.repair.failure.RepairException;

/**
 * What to change in one saved configuration.
 *
 * @param selection the entries
 * @param obstacle why they can't be told
 * @param remarks what else to tell
 */
record Choice(Selection selection, Optional<RepairException> obstacle, List<String> remarks) {

    private static final Selection NOTHING = new Selection(Set.of(), List.of(), List.of(), List.of());

    static final Choice NONE = new Choice(NOTHING, Optional.empty(), List.of());

    Choice {
        remarks = List.copyOf(remarks);
    }

    static Choice of(Selection selection) {
        return new Choice(selection, Optional.empty(), List.of());
    }

    static Choice blocked(RepairException obstacle) {
        return new Choice(NOTHING, Optional.of(obstacle), List.of());
    }

    static Choice leavingAlone(String remark) {
        return new Choice(NOTHING, Optional.empty(), List.of(remark));
    }

    Set<PassthroughEntry> entries() {
        return selection.entries();
    }
}
