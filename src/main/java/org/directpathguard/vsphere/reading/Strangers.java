package org.directpathguard.vsphere.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Gap;
import org.directpathguard.vsphere.xml.Remarks;
import org.jspecify.annotations.Nullable;

/** Collects what was met on the way and could not be understood, where it touches what the host stands on. */
final class Strangers {

    private final List<Gap> gaps = new ArrayList<>();

    /** Remembers something whose content could not be understood. */
    void met(String what) {
        gaps.add(Gap.of(what, Gap.Cause.NOT_UNDERSTOOD));
    }

    /** Remembers an object whose type is unknown here. */
    void meet(Remarks remarks, Object object, String path, @Nullable String name) {
        Optional<String> type = remarks.unknownType(object);
        type.ifPresent(unknown -> met(path + " " + Mapping.text(name) + " of unknown type " + unknown));
    }

    List<Gap> all() {
        return List.copyOf(gaps);
    }
}
