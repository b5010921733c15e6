package org.directpathguard.repair.bank;

import java.util.Optional;
import org.directpathguard.repair.failure.DamagedException;

/** The outcome of reading a bank's state: the file, or why it could not be read. */
final class StateReading {

    /** The most that is read; real ones have some hundred kilobytes. */
    static final long MOST_BYTES = 64 << 20;

    private final Optional<StateFile> file;
    private final Optional<DamagedException> failure;

    private StateReading(Optional<StateFile> file, Optional<DamagedException> failure) {
        this.file = file;
        this.failure = failure;
    }

    static StateReading of(StateFile file) {
        return new StateReading(Optional.of(file), Optional.empty());
    }

    static StateReading failed(DamagedException failure) {
        return new StateReading(Optional.empty(), Optional.of(failure));
    }

    static StateReading missing() {
        return failed(new MissingStateException());
    }

    StateFile get() throws DamagedException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return file.orElseThrow();
    }

    Optional<StateFile> file() {
        return file;
    }

    Optional<DamagedException> failure() {
        return failure;
    }
}
