package org.directpathguard.simulator.collect;

import java.util.Map;
import org.directpathguard.simulator.data.ObjectReference;

/**
 * What a client knows after an update.
 *
 * @param worldVersion the number of changes that are taken in
 * @param byFilter what it was told, by filter and object
 */
record Known(long worldVersion, Map<ObjectReference, Map<ObjectReference, Reading>> byFilter) {

    static final Known NOTHING = new Known(0, Map.of());
}
