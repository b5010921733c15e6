package org.directpathguard.repair.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.journal.SectorWrite;
import org.directpathguard.repair.journal.StepKind;
import org.directpathguard.repair.journal.WriteStep;

/** Writes to a shadow of the disk, sector by sector, and remembers each change as a step to be carried out later. */
final class ShadowSectors {

    private final SectorDevice device;
    private final Map<Long, byte[]> changed = new LinkedHashMap<>();
    private final Map<Long, SectorWrite> pending = new LinkedHashMap<>();
    private final List<WriteStep> steps = new ArrayList<>();

    ShadowSectors(SectorDevice device) {
        this.device = device;
    }

    /** A sector as it will be once all steps so far are carried out; a copy. */
    byte[] read(long sector) throws IOException {
        byte[] known = changed.get(sector);
        return known == null ? device.read(sector, 1) : known.clone();
    }

    /** Changes a sector within the step that is being made. */
    void write(long sector, byte[] after) throws IOException {
        SectorWrite earlier = pending.get(sector);
        byte[] before = earlier == null ? read(sector) : earlier.before();
        pending.put(sector, new SectorWrite(sector, before, after.clone()));
        changed.put(sector, after.clone());
    }

    /** Ends the step that is being made; without changes there is none. */
    void endStep(StepKind kind, String title) {
        List<SectorWrite> writes =
                pending.values().stream().filter(SectorWrite::changes).toList();
        pending.clear();
        if (!writes.isEmpty()) {
            steps.add(new WriteStep(kind, title, writes));
        }
    }

    List<WriteStep> steps() {
        return steps;
    }
}
