package org.directpathguard.corpus;

import java.util.function.Consumer;
import org.directpathguard.corpus.dump.SavedFolder;

/**
 * One piece of evidence taken away, or made unknown.
 *
 * @param file the number of the object's file
 * @param path where in the object, without positions: {@code HostSystem config/storageDevice/hostBusAdapter/pci}
 * @param kind what is done to it
 * @param depth how deep the place lies; 0 is the whole file
 * @param apply the change
 */
record Mutation(int file, String path, Kind kind, int depth, Consumer<SavedFolder> apply) {

    enum Kind {
        /** The element, the property or the file is gone. */
        REMOVED,
        /** The {@code xsi:type} is one that nobody knows yet. */
        UNKNOWN_TYPE,
        /** The word is one that nobody knows yet. */
        UNKNOWN_WORD
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
