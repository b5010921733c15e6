package org.directpathguard.inventory;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of every host's passthrough flags as it is read, and keeps them over restarts of the service. Safe for many
 * threads.
 */
public final class FlagKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(FlagKeeper.class);

    private final FlagMemory memory;
    private final Optional<Path> file;
    private boolean changed;
    private boolean complained;

    private FlagKeeper(FlagMemory memory, Optional<Path> file) {
        this.memory = memory;
        this.file = file;
    }

    /** {@return a keeper that forgets everything when the service ends} */
    public static FlagKeeper untilTheEnd() {
        return new FlagKeeper(new FlagMemory(), Optional.empty());
    }

    /**
     * A keeper that goes on where the last one ended.
     *
     * @param file where the flags are kept; made with its folder when there is something to keep
     * @return the keeper
     * @throws InventoryException if the file is there and can't be read, or is none of this program's
     */
    public static FlagKeeper in(Path file) throws InventoryException {
        return new FlagKeeper(FlagMemory.read(file), Optional.of(file));
    }

    /** {@return what is known; it learns while the service runs} */
    public FlagMemory memory() {
        return memory;
    }

    synchronized void note(HostSnapshot snapshot) {
        changed |= memory.note(snapshot);
    }

    /** Writes what is new. A file that can't be written is said once, and tried again when the next flag changes. */
    synchronized void save() {
        if (!changed || file.isEmpty()) {
            return;
        }
        changed = false;
        try {
            memory.write(file.get());
            complained = false;
        } catch (InventoryException unwritable) {
            if (!complained) {
                LOG.warn(
                        "{} {} Until then, what flags were set for is forgotten when the service ends.",
                        unwritable.problem(),
                        unwritable.nextStep());
            }
            complained = true;
        }
    }
}
