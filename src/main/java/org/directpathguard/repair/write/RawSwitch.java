package org.directpathguard.repair.write;

import java.io.IOException;
import java.util.List;
import org.directpathguard.repair.fat.FatHealth;
import org.directpathguard.repair.journal.StepKind;

/**
 * Replaces a state without a moment at which the loader could meet anything but the old one or the new one.
 *
 * <p>New data into free clusters; their chain in the copies of the FAT, the first copy last; one sector of the directory;
 * the old chain freed, the first copy first. A barrier follows each step, and within a step the order does not matter:
 * nothing refers to the new clusters before the directory does, and nothing refers to the old ones after it.
 */
final class RawSwitch {

    private RawSwitch() {}

    static void plan(StateWriter writer, FatHealth health, List<Integer> oldChain, List<Integer> fresh, byte[] content)
            throws IOException {
        writer.data(fresh, content, 0, StepKind.PREPARE);
        writer.link(fresh);
        writer.point(fresh.get(0), content.length);
        writer.free(List.of(), oldChain);
        writer.countFree(health.freeClusters(), oldChain.size() - fresh.size());
    }
}
