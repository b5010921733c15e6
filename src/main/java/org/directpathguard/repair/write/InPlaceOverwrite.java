package org.directpathguard.repair.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.fat.FatHealth;
import org.directpathguard.repair.journal.StepKind;

/**
 * Overwrites a state where it lies, for a bank that has no room for a second copy.
 *
 * <p>A power cut in the middle leaves a mixture that the loader stops at; only the journal heals it. So this is never done
 * without being asked for, and after the other banks.
 */
final class InPlaceOverwrite {

    private InPlaceOverwrite() {}

    static void plan(StateWriter writer, FatHealth health, List<Integer> oldChain, List<Integer> extra, byte[] content)
            throws IOException {
        int wanted = writer.geometry().clustersFor(content.length);
        List<Integer> kept = oldChain.subList(0, Math.min(wanted, oldChain.size()));
        List<Integer> freed = oldChain.subList(kept.size(), oldChain.size());
        if (!extra.isEmpty()) {
            writer.data(extra, content, kept.size() * writer.geometry().clusterSize(), StepKind.PREPARE);
            List<Integer> longer = new ArrayList<>(kept);
            longer.addAll(extra);
            writer.link(longer);
        }
        writer.data(kept, content, 0, StepKind.SWITCH);
        writer.point(oldChain.get(0), content.length);
        if (!freed.isEmpty()) {
            writer.free(kept, freed);
        }
        writer.countFree(health.freeClusters(), freed.size() - extra.size());
    }
}
