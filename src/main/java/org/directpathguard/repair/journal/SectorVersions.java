package org.directpathguard.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.repair.disk.SectorDevice;

/** The contents that each sector has in the course of a repair: the old one, perhaps one in between, the new one. */
final class SectorVersions {

    /**
     * A write and which of its sector's contents it starts from.
     *
     * @param write the write
     * @param place 0 if it starts from the old content
     */
    record PlacedWrite(SectorWrite write, int place) {}

    private final Map<Long, List<byte[]>> versions = new LinkedHashMap<>();
    private final List<List<PlacedWrite>> steps = new ArrayList<>();

    SectorVersions(List<WriteStep> steps) {
        for (WriteStep step : steps) {
            List<PlacedWrite> placed = new ArrayList<>();
            for (SectorWrite write : step.writes()) {
                List<byte[]> known = versions.computeIfAbsent(write.sector(), sector -> new ArrayList<>());
                if (known.isEmpty()) {
                    known.add(write.before());
                }
                known.add(write.after());
                placed.add(new PlacedWrite(write, known.size() - 2));
            }
            this.steps.add(placed);
        }
    }

    /** The writes of each step, in order. */
    List<List<PlacedWrite>> steps() {
        return steps;
    }

    /** A sector that holds none of its contents; nothing if all do. */
    Optional<Long> stranger(SectorDevice device) throws IOException {
        for (Map.Entry<Long, List<byte[]>> entry : versions.entrySet()) {
            byte[] now = device.read(entry.getKey(), 1);
            if (entry.getValue().stream().noneMatch(version -> Arrays.equals(version, now))) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** How far each sector has come: 0 for the old content. Where two are alike, the one that leaves more to do. */
    Map<Long, Integer> progress(SectorDevice device, boolean backwards) throws IOException {
        Map<Long, Integer> progress = new HashMap<>();
        for (Map.Entry<Long, List<byte[]>> entry : versions.entrySet()) {
            byte[] now = device.read(entry.getKey(), 1);
            List<byte[]> known = entry.getValue();
            for (int index = 0; index < known.size(); index++) {
                if (Arrays.equals(known.get(index), now) && (backwards || !progress.containsKey(entry.getKey()))) {
                    progress.put(entry.getKey(), index);
                }
            }
        }
        return progress;
    }

    /** Whether every sector holds its last content, or its first. */
    boolean allAt(SectorDevice device, boolean last) throws IOException {
        for (Map.Entry<Long, List<byte[]>> entry : versions.entrySet()) {
            List<byte[]> known = entry.getValue();
            byte[] wanted = known.get(last ? known.size() - 1 : 0);
            if (!Arrays.equals(device.read(entry.getKey(), 1), wanted)) {
                return false;
            }
        }
        return true;
    }
}
