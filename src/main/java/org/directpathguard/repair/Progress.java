package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.Optional;

/** How far a repair has come, for the one who has to say how it ended when everything else has failed. */
public final class Progress {

    private volatile boolean writing;
    private volatile Optional<Path> journal = Optional.empty();

    void writingBegins(Optional<Path> journalFolder) {
        journal = journalFolder;
        writing = true;
    }

    /** {@return true once a write may have begun} */
    public boolean writing() {
        return writing;
    }

    /** {@return the journal of what was begun, if there is one} */
    public Optional<Path> journal() {
        return journal;
    }
}
