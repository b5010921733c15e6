package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.Bootability;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.IoWords;
import org.directpathguard.repair.failure.RefusedException;

/** A saved configuration that lies somewhere as a file of its own. */
record LoneArchive(Path file) implements SavedState {

    /** No saved configuration comes near it: real ones have 20 to 150 KB, a bank 250 MB to 4 GB. */
    private static final long LARGEST = 256L << 20;

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public Optional<Bank> bank() {
        return Optional.empty();
    }

    @Override
    public boolean bootsNext() {
        return false;
    }

    @Override
    public boolean valid() {
        return true;
    }

    @Override
    public Optional<Bootability> bootability() {
        return Optional.empty();
    }

    @Override
    public StateFile read() throws DamagedException, RefusedException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedException(
                        file + " is too large for a saved configuration.",
                        "Name the state.tgz of a boot bank, or the disk itself.");
            }
            return new StateFile(name(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new DamagedException(
                    file + " can't be read: " + IoWords.of(unreadable) + ".",
                    "Copy the file to a medium in good order and try again.",
                    unreadable);
        }
    }
}
