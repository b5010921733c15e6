package org.directpathguard.repair.archive;

import java.util.List;
import org.directpathguard.repair.failure.RefusedException;

/** Which function to give back can't be told from the archive: somebody has to name it. */
public final class AmbiguousDeviceException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<PassthroughEntry> candidates;

    AmbiguousDeviceException(String matter, String nextStep, List<PassthroughEntry> candidates) {
        super(matter, nextStep);
        this.candidates = List.copyOf(candidates);
    }

    /** {@return the entries to choose from} */
    public List<PassthroughEntry> candidates() {
        return candidates;
    }
}
