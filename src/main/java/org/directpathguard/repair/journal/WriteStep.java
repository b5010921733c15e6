package org.directpathguard.repair.journal;

import java.util.List;

/**
 * Writes that may reach the medium in any order; a barrier follows them.
 *
 * @param kind what a failure means
 * @param title what is written, in a few words
 * @param writes the sectors, each at most once
 */
public record WriteStep(StepKind kind, String title, List<SectorWrite> writes) {

    /** Makes the list unmodifiable. */
    public WriteStep {
        writes = List.copyOf(writes);
    }
}
